export const languages = ['en', 'de', 'fr', 'ja', 'ar'] as const;
export type Language = (typeof languages)[number];

/** One row a word, one column a language. */
// biome-ignore format: it is a table
const table = {
  search:        ['Search mail', 'In E-Mails suchen', 'Rechercher dans les messages', 'メールを検索', 'البحث في البريد'],
  compose:       ['Compose', 'Schreiben', 'Nouveau message', '作成', 'إنشاء'],
  inbox:         ['Inbox', 'Posteingang', 'Boîte de réception', '受信トレイ', 'البريد الوارد'],
  starred:       ['Starred', 'Markiert', 'Messages suivis', 'スター付き', 'المميّزة بنجمة'],
  sent:          ['Sent', 'Gesendet', 'Messages envoyés', '送信済み', 'البريد المرسل'],
  drafts:        ['Drafts', 'Entwürfe', 'Brouillons', '下書き', 'المسودات'],
  all:           ['All mail', 'Alle Nachrichten', 'Tous les messages', 'すべてのメール', 'كل البريد'],
  labels:        ['Labels', 'Labels', 'Libellés', 'ラベル', 'التصنيفات'],
  settings:      ['Settings', 'Einstellungen', 'Paramètres', '設定', 'الإعدادات'],
  support:       ['Support', 'Hilfe', 'Assistance', 'サポート', 'الدعم'],
  account:       ['Google Account', 'Google-Konto', 'Compte Google', 'Google アカウント', 'حساب Google'],
  sidePanel:     ['Side panel', 'Seitenleiste', 'Panneau latéral', 'サイドパネル', 'اللوحة الجانبية'],
  back:          ['Back to inbox', 'Zurück zum Posteingang', 'Retour à la boîte de réception', '受信トレイに戻る', 'رجوع إلى البريد الوارد'],
  archive:       ['Archive', 'Archivieren', 'Archiver', 'アーカイブ', 'أرشفة'],
  delete:        ['Delete', 'Löschen', 'Supprimer', '削除', 'حذف'],
  unread:        ['Mark as unread', 'Als ungelesen markieren', 'Marquer comme non lu', '未読にする', 'وضع علامة كغير مقروءة'],
  snooze:        ['Snooze', 'Zurückstellen', 'Mettre en attente', 'スヌーズ', 'تأجيل'],
  more:          ['More', 'Mehr', 'Plus', 'その他', 'المزيد'],
  select:        ['Select', 'Auswählen', 'Sélectionner', '選択', 'اختيار'],
  star:          ['Not starred', 'Nicht markiert', 'Sans étoile', 'スターなし', 'غير مميّزة بنجمة'],
  refresh:       ['Refresh', 'Aktualisieren', 'Actualiser', '更新', 'تحديث'],
  newWindow:     ['In new window', 'In neuem Fenster', 'Dans une nouvelle fenêtre', '新しいウィンドウで開く', 'في نافذة جديدة'],
  print:         ['Print all', 'Alle drucken', 'Tout imprimer', 'すべて印刷', 'طباعة الكل'],
  me:            ['me', 'mich', 'moi', '自分', 'أنا'],
  to:            ['to', 'an', 'À', 'To', 'إلى'],
  details:       ['Show details', 'Details einblenden', 'Afficher les détails', '詳細を表示', 'عرض التفاصيل'],
  trimmed:       ['Show trimmed content', 'Gekürzten Inhalt einblenden', 'Afficher le contenu abrégé', '省略されたコンテンツを表示', 'عرض المحتوى المقتطع'],
  reply:         ['Reply', 'Antworten', 'Répondre', '返信', 'رد'],
  replyAll:      ['Reply all', 'Allen antworten', 'Répondre à tous', '全員に返信', 'رد على الكل'],
  forward:       ['Forward', 'Weiterleiten', 'Transférer', '転送', 'إعادة توجيه'],
  newMessage:    ['New message', 'Neue Nachricht', 'Nouveau message', '新規メッセージ', 'رسالة جديدة'],
  recipients:    ['Recipients', 'Empfänger', 'Destinataires', '宛先', 'المستلمون'],
  subject:       ['Subject', 'Betreff', 'Objet', '件名', 'الموضوع'],
  send:          ['Send', 'Senden', 'Envoyer', '送信', 'إرسال'],
  discard:       ['Discard draft', 'Entwurf verwerfen', 'Supprimer le brouillon', '下書きを破棄', 'تجاهل المسودة'],
  minimise:      ['Minimise', 'Minimieren', 'Réduire', '最小化', 'تصغير'],
  close:         ['Save & close', 'Speichern und schließen', 'Enregistrer et fermer', '保存して閉じる', 'حفظ وإغلاق'],
  body:          ['Message body', 'Nachrichtentext', 'Corps du message', 'メッセージ本文', 'نص الرسالة'],
  draft:         ['Draft', 'Entwurf', 'Brouillon', '下書き', 'مسودة'],
  nothingOpen:   ['No conversations selected', 'Keine Konversation ausgewählt', 'Aucune conversation sélectionnée', 'スレッドが選択されていません', 'لم يتم اختيار أي محادثات'],
  nothingHere:   ['Nothing here.', 'Hier ist nichts.', 'Rien ici.', 'ありません。', 'لا شيء هنا.'],
  sentToast:     ['Message sent', 'Nachricht gesendet', 'Message envoyé', 'メッセージを送信しました', 'تم إرسال الرسالة'],
  archivedToast: ['Conversation archived', 'Konversation archiviert', 'Conversation archivée', 'スレッドをアーカイブしました', 'تم أرشفة المحادثة'],
  savedToast:    ['Draft saved', 'Entwurf gespeichert', 'Brouillon enregistré', '下書きを保存しました', 'تم حفظ المسودة'],
  shortcuts:     ['Keyboard shortcuts: j k o u c r e / ?', 'Tastenkürzel: j k o u c r e / ?', 'Raccourcis clavier : j k o u c r e / ?', 'キーボード ショートカット: j k o u c r e / ?', 'اختصارات لوحة المفاتيح: j k o u c r e / ?'],
  of:            ['of', 'von', 'sur', '/', 'من'],
} as const;

export type Words = Record<keyof typeof table, string>;

export function wordsOf(language: Language): Words {
  const column = languages.indexOf(language);
  return Object.fromEntries(Object.entries(table).map(([key, row]) => [key, row[column] ?? row[0]])) as Words;
}
