export const languages = ['en', 'de', 'fr', 'ja', 'ar'] as const;
export type Language = (typeof languages)[number];

/** One row a word, one column a language. */
// biome-ignore format: it is a table
const table = {
  calendar:    ['Calendar', 'Kalender', 'Agenda', 'カレンダー', 'تقويم'],
  today:       ['Today', 'Heute', 'Aujourd’hui', '今日', 'اليوم'],
  before:      ['Previous', 'Zurück', 'Précédent', '前へ', 'السابق'],
  after:       ['Next', 'Weiter', 'Suivant', '次へ', 'التالي'],
  day:         ['Day', 'Tag', 'Jour', '日', 'يوم'],
  week:        ['Week', 'Woche', 'Semaine', '週', 'أسبوع'],
  month:       ['Month', 'Monat', 'Mois', '月', 'شهر'],
  agenda:      ['Schedule', 'Terminübersicht', 'Planning', 'スケジュール', 'جدول زمني'],
  create:      ['Create', 'Eintragen', 'Créer', '作成', 'إنشاء'],
  settings:    ['Settings', 'Einstellungen', 'Paramètres', '設定', 'الإعدادات'],
  menu:        ['Main menu', 'Hauptmenü', 'Menu principal', 'メインメニュー', 'القائمة الرئيسية'],
  account:     ['Google Account', 'Google-Konto', 'Compte Google', 'Google アカウント', 'حساب Google'],
  calendars:   ['My calendars', 'Meine Kalender', 'Mes agendas', 'マイカレンダー', 'تقاويمي'],
  edit:        ['Edit event', 'Termin bearbeiten', 'Modifier l’événement', '予定を編集', 'تعديل الحدث'],
  delete:      ['Delete event', 'Termin löschen', 'Supprimer l’événement', '予定を削除', 'حذف الحدث'],
  mail:        ['Email guests', 'E-Mail an Gäste', 'Envoyer un e-mail aux invités', 'ゲストにメールを送信', 'مراسلة الضيوف'],
  close:       ['Close', 'Schließen', 'Fermer', '閉じる', 'إغلاق'],
  join:        ['Join the video call', 'An Videokonferenz teilnehmen', 'Participer à la visioconférence', 'ビデオ会議に参加', 'الانضمام إلى مكالمة الفيديو'],
  guests:      ['guests', 'Gäste', 'invités', '人のゲスト', 'ضيوف'],
  going:       ['yes', 'Zusagen', 'oui', '承諾', 'نعم'],
  waiting:     ['awaiting', 'ausstehend', 'en attente', '返答待ち', 'في الانتظار'],
  yes:         ['Attending', 'Zugesagt', 'Participera', '参加', 'سيحضر'],
  no:          ['Declined', 'Abgelehnt', 'Refusé', '不参加', 'رفض'],
  maybe:       ['Maybe', 'Vielleicht', 'Peut-être', '未定', 'ربما'],
  none:        ['Awaiting response', 'Antwort ausstehend', 'En attente de réponse', '返答待ち', 'في انتظار الرد'],
  organizer:   ['Organizer', 'Organisator', 'Organisateur', '主催者', 'المنظِّم'],
  createdBy:   ['Created by', 'Erstellt von', 'Créé par', '作成者', 'أنشأه'],
  reply:       ['Going?', 'Teilnehmen?', 'Participer ?', '参加しますか？', 'هل ستحضر؟'],
  replyYes:    ['Yes', 'Ja', 'Oui', 'はい', 'نعم'],
  replyNo:     ['No', 'Nein', 'Non', 'いいえ', 'لا'],
  replyMaybe:  ['Maybe', 'Vielleicht', 'Peut-être', '未定', 'ربما'],
  weekly:      ['Weekly', 'Wöchentlich', 'Toutes les semaines', '毎週', 'أسبوعيًا'],
  noTitle:     ['(No title)', '(Kein Titel)', '(Sans titre)', '（タイトルなし）', '(بلا عنوان)'],
  addTitle:    ['Add title', 'Titel hinzufügen', 'Ajouter un titre', 'タイトルを追加', 'إضافة عنوان'],
  addGuests:   ['Add guests', 'Gäste hinzufügen', 'Ajouter des invités', 'ゲストを追加', 'إضافة ضيوف'],
  addPlace:    ['Add location', 'Ort hinzufügen', 'Ajouter un lieu', '場所を追加', 'إضافة موقع'],
  addText:     ['Add description', 'Beschreibung hinzufügen', 'Ajouter une description', '説明を追加', 'إضافة وصف'],
  invited:     ['Guests invited to this event.', 'Zu diesem Termin eingeladene Gäste.', 'Invités à cet événement.', 'この予定に招待されているゲスト', 'الضيوف المدعوون إلى هذا الحدث.'],
  details:     ['Event details', 'Termindetails', 'Détails de l’événement', '予定の詳細', 'تفاصيل الحدث'],
  save:        ['Save', 'Speichern', 'Enregistrer', '保存', 'حفظ'],
  more:        ['More options', 'Weitere Optionen', 'Autres options', 'その他のオプション', 'المزيد من الخيارات'],
  moreEvents:  ['more', 'weitere', 'autres', '件', 'أخرى'],
  allDay:      ['All day', 'Ganztägig', 'Toute la journée', '終日', 'طوال اليوم'],
  search:      ['Search for people', 'Nach Personen suchen', 'Rechercher des contacts', 'ユーザーを検索', 'البحث عن أشخاص'],
} as const;

export type Words = Record<keyof typeof table, string>;

export function wordsOf(language: Language): Words {
  const column = languages.indexOf(language);
  return Object.fromEntries(Object.entries(table).map(([key, row]) => [key, row[column] ?? row[0]])) as Words;
}
