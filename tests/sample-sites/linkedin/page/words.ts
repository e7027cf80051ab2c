export const languages = ['en', 'de', 'fr', 'ja', 'ar'] as const;
export type Language = (typeof languages)[number];

/** One row a word, one column a language: no reader of the page can lean on any of them. */
// biome-ignore format: it is a table
const table = {
  search:       ['Search', 'Suchen', 'Rechercher', '検索', 'بحث'],
  home:         ['Home', 'Start', 'Accueil', 'ホーム', 'الرئيسية'],
  network:      ['My Network', 'Ihr Netzwerk', 'Réseau', 'マイネットワーク', 'شبكتي'],
  jobs:         ['Jobs', 'Jobs', 'Emplois', '求人', 'الوظائف'],
  messaging:    ['Messaging', 'Nachrichten', 'Messagerie', 'メッセージ', 'الرسائل'],
  notices:      ['Notifications', 'Mitteilungen', 'Notifications', 'お知らせ', 'التنبيهات'],
  me:           ['Me', 'Sie', 'Vous', '自分', 'أنا'],
  business:     ['For Business', 'Für Unternehmen', 'Pour les entreprises', 'ビジネス向け', 'للأعمال'],
  skip:         ['Skip to main content', 'Zum Hauptinhalt', 'Passer au contenu principal', 'メインコンテンツへ', 'انتقل إلى المحتوى'],
  contactInfo:  ['Contact info', 'Kontaktinfo', 'Coordonnées', '連絡先情報', 'معلومات الاتصال'],
  message:      ['Message', 'Nachricht', 'Message', 'メッセージ', 'رسالة'],
  connect:      ['Connect', 'Vernetzen', 'Se connecter', 'つながる', 'تواصل'],
  follow:       ['Follow', 'Folgen', 'Suivre', 'フォロー', 'متابعة'],
  more:         ['More', 'Mehr', 'Plus', 'その他', 'المزيد'],
  about:        ['About', 'Info', 'Infos', '自己紹介', 'نبذة'],
  activity:     ['Activity', 'Aktivitäten', 'Activité', 'アクティビティ', 'النشاط'],
  experience:   ['Experience', 'Berufserfahrung', 'Expérience', '職歴', 'الخبرة'],
  education:    ['Education', 'Ausbildung', 'Formation', '学歴', 'التعليم'],
  skills:       ['Skills', 'Kenntnisse', 'Compétences', 'スキル', 'المهارات'],
  alsoViewed:   ['More profiles for you', 'Weitere Profile für Sie', 'Autres profils pour vous', 'その他のおすすめプロフィール', 'ملفات شخصية أخرى'],
  mayKnow:      ['People you may know', 'Personen, die Sie kennen könnten', 'Vous connaissez peut-être', '知り合いかも', 'أشخاص قد تعرفهم'],
  shared:       ['Highlights', 'Gemeinsamkeiten', 'En commun', 'ハイライト', 'أبرز النقاط'],
  bothAt:       ['You both know this company', 'Sie beide kennen dieses Unternehmen', 'Vous connaissez tous deux cette entreprise', '共通の会社', 'تعرفان كلاكما هذه الشركة'],
  connections:  ['connections', 'Kontakte', 'relations', 'つながり', 'جهة اتصال'],
  followers:    ['followers', 'Follower:innen', 'abonnés', 'フォロワー', 'متابع'],
  mutual:       ['mutual connections', 'gemeinsame Kontakte', 'relations en commun', '共通のつながり', 'جهات اتصال مشتركة'],
  first:        ['1st', '1.', '1er', '1次', 'الأولى'],
  second:       ['2nd', '2.', '2e', '2次', 'الثانية'],
  third:        ['3rd', '3.', '3e', '3次', 'الثالثة'],
  present:      ['Present', 'Heute', 'aujourd’hui', '現在', 'حتى الآن'],
  fullTime:     ['Full-time', 'Vollzeit', 'CDI', '正社員', 'دوام كامل'],
  currently:    ['Current company', 'Aktuelles Unternehmen', 'Entreprise actuelle', '現在の会社', 'الشركة الحالية'],
  schoolIs:     ['Education', 'Ausbildung', 'Formation', '学歴', 'التعليم'],
  editIntro:    ['Edit intro', 'Vorstellung bearbeiten', 'Modifier l’intro', '自己紹介を編集', 'تعديل المقدمة'],
  openTo:       ['Open to', 'Offen für', 'Ouvert à', '関心がある', 'متاح لـ'],
  addSection:   ['Add profile section', 'Profilbereich hinzufügen', 'Ajouter une section', 'プロフィール項目を追加', 'إضافة قسم'],
  viewProfile:  ['View profile', 'Profil anzeigen', 'Voir le profil', 'プロフィールを見る', 'عرض الملف'],
  signOut:      ['Sign out', 'Abmelden', 'Se déconnecter', 'サインアウト', 'تسجيل الخروج'],
  signIn:       ['Sign in', 'Einloggen', 'S’identifier', 'サインイン', 'تسجيل الدخول'],
  join:         ['Join now', 'Jetzt anmelden', 'S’inscrire', '今すぐ登録', 'انضم الآن'],
  signInToSee:  ['Sign in to see the whole profile', 'Zum Ansehen des ganzen Profils einloggen', 'Identifiez-vous pour voir tout le profil', 'プロフィール全体を見るにはサインイン', 'سجّل الدخول لعرض الملف كاملاً'],
  notFound:     ['This page doesn’t exist', 'Diese Seite existiert nicht', 'Cette page n’existe pas', 'ページが見つかりません', 'هذه الصفحة غير موجودة'],
  goHome:       ['Go home', 'Zur Startseite', 'Retour à l’accueil', 'ホームへ', 'العودة إلى الرئيسية'],
  people:       ['People', 'Personen', 'Personnes', 'メンバー', 'الأشخاص'],
  posts:        ['Posts', 'Beiträge', 'Posts', '投稿', 'المنشورات'],
  website:      ['Visit website', 'Website besuchen', 'Visiter le site', 'ウェブサイトへ', 'زيارة الموقع'],
  industry:     ['Industry', 'Branche', 'Secteur', '業種', 'القطاع'],
  size:         ['Company size', 'Größe', 'Taille', '会社規模', 'حجم الشركة'],
  staff:        ['employees', 'Beschäftigte', 'employés', '社員', 'موظف'],
  startPost:    ['Start a post', 'Beitrag beginnen', 'Commencer un post', '投稿を開始', 'ابدأ منشورًا'],
  write:        ['Write a message…', 'Nachricht verfassen …', 'Écrire un message…', 'メッセージを入力…', 'اكتب رسالة…'],
  send:         ['Send', 'Senden', 'Envoyer', '送信', 'إرسال'],
  close:        ['Close', 'Schließen', 'Fermer', '閉じる', 'إغلاق'],
  settings:     ['Sample settings', 'Einstellungen des Musters', 'Réglages de l’exemple', 'サンプルの設定', 'إعدادات العيّنة'],
  lead:         ['Save lead', 'Lead speichern', 'Enregistrer le prospect', 'リードを保存', 'حفظ العميل المحتمل'],
  saveAccount:  ['Save account', 'Account speichern', 'Enregistrer le compte', 'アカウントを保存', 'حفظ الحساب'],
  role:         ['Current role', 'Aktuelle Position', 'Poste actuel', '現職', 'المنصب الحالي'],
  results:      ['results', 'Ergebnisse', 'résultats', '件', 'نتيجة'],
  showAll:      ['Show all', 'Alle anzeigen', 'Tout afficher', 'すべて表示', 'عرض الكل'],
} as const;

export type Words = Record<keyof typeof table, string>;

export function wordsOf(language: Language): Words {
  const column = languages.indexOf(language);
  return Object.fromEntries(Object.entries(table).map(([key, row]) => [key, row[column] ?? row[0]])) as Words;
}

/** `1st`, `2nd`, `3rd` in the language of the interface. */
export const degreeOf = (words: Words, degree: 1 | 2 | 3): string =>
  [words.first, words.second, words.third][degree - 1] ?? words.third;
