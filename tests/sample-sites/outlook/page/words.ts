export const languages = ['en', 'de', 'fr', 'ja', 'ar'] as const;
export type Language = (typeof languages)[number];

/** One row a word, one column a language. */
// biome-ignore format: it is a table
const table = {
  search:       ['Search', 'Suchen', 'Rechercher', '検索', 'بحث'],
  newMail:      ['New mail', 'Neue E-Mail', 'Nouveau message', '新規メール', 'بريد جديد'],
  newEvent:     ['New event', 'Neues Ereignis', 'Nouvel événement', '新しいイベント', 'حدث جديد'],
  mail:         ['Mail', 'E-Mail', 'Courrier', 'メール', 'البريد'],
  calendar:     ['Calendar', 'Kalender', 'Calendrier', '予定表', 'التقويم'],
  folders:      ['Folders', 'Ordner', 'Dossiers', 'フォルダー', 'المجلدات'],
  inbox:        ['Inbox', 'Posteingang', 'Boîte de réception', '受信トレイ', 'علبة الوارد'],
  sentitems:    ['Sent Items', 'Gesendete Elemente', 'Éléments envoyés', '送信済みアイテム', 'العناصر المرسلة'],
  archive:      ['Archive', 'Archiv', 'Archive', 'アーカイブ', 'أرشيف'],
  settings:     ['Sample settings', 'Einstellungen des Musters', 'Paramètres de l’exemple', 'サンプルの設定', 'إعدادات العينة'],
  account:      ['Account manager for', 'Konto-Manager für', 'Gestionnaire de compte de', 'アカウント マネージャー', 'مدير الحساب لـ'],
  messageList:  ['Message list', 'Nachrichtenliste', 'Liste des messages', 'メッセージ一覧', 'قائمة الرسائل'],
  readingPane:  ['Reading Pane', 'Lesebereich', 'Volet de lecture', '閲覧ウィンドウ', 'جزء القراءة'],
  emailMessage: ['Email message', 'E-Mail-Nachricht', 'Message électronique', '電子メール メッセージ', 'رسالة البريد'],
  body:         ['Message body', 'Nachrichtentext', 'Corps du message', 'メッセージ本文', 'نص الرسالة'],
  from:         ['From', 'Von', 'De', '差出人', 'من'],
  to:           ['To', 'An', 'À', '宛先', 'إلى'],
  cc:           ['Cc', 'Cc', 'Cc', 'CC', 'نسخة'],
  unread:       ['Unread', 'Ungelesen', 'Non lu', '未読', 'غير مقروء'],
  select:       ['Select a conversation', 'Unterhaltung auswählen', 'Sélectionner une conversation', 'スレッドの選択', 'تحديد محادثة'],
  selected:     ['conversations selected', 'Unterhaltungen ausgewählt', 'conversations sélectionnées', '件のスレッドを選択中', 'محادثات محددة'],
  nothing:      ['Select an item to read', 'Element zum Lesen auswählen', 'Sélectionnez un élément à lire', '読むアイテムを選択', 'حدد عنصرًا للقراءة'],
  nothingHere:  ['Nothing here', 'Hier ist nichts', 'Rien ici', 'ありません', 'لا شيء هنا'],
  reply:        ['Reply', 'Antworten', 'Répondre', '返信', 'رد'],
  replyAll:     ['Reply all', 'Allen antworten', 'Répondre à tous', '全員に返信', 'رد على الكل'],
  forward:      ['Forward', 'Weiterleiten', 'Transférer', '転送', 'إعادة توجيه'],
  window:       ['Open in a new window', 'In neuem Fenster öffnen', 'Ouvrir dans une nouvelle fenêtre', '新しいウィンドウで開く', 'فتح في نافذة جديدة'],
  archiveIt:    ['Archive', 'Archivieren', 'Archiver', 'アーカイブ', 'أرشفة'],
  history:      ['Show message history', 'Nachrichtenverlauf anzeigen', 'Afficher l’historique', 'メッセージ履歴の表示', 'إظهار السجل'],
  subject:      ['Add a subject', 'Betreff hinzufügen', 'Ajouter un objet', '件名を追加', 'إضافة موضوع'],
  send:         ['Send', 'Senden', 'Envoyer', '送信', 'إرسال'],
  discard:      ['Discard', 'Verwerfen', 'Ignorer', '破棄', 'تجاهل'],
  popOut:       ['Pop out', 'In Fenster öffnen', 'Détacher', 'ポップアウト', 'فتح منفصلًا'],
  today:        ['Today', 'Heute', 'Aujourd’hui', '今日', 'اليوم'],
  close:        ['Close', 'Schließen', 'Fermer', '閉じる', 'إغلاق'],
  viewEvent:    ['View event', 'Ereignis anzeigen', 'Voir l’événement', 'イベントの表示', 'عرض الحدث'],
  back:         ['Back to calendar', 'Zurück zum Kalender', 'Retour au calendrier', '予定表に戻る', 'رجوع إلى التقويم'],
  organizer:    ['Organizer', 'Organisator', 'Organisateur', '開催者', 'المنظم'],
  attendees:    ['Attendees', 'Teilnehmer', 'Participants', '出席者', 'الحضور'],
} as const;

export type Words = Record<keyof typeof table, string>;

export function wordsOf(language: Language): Words {
  const column = languages.indexOf(language);
  return Object.fromEntries(Object.entries(table).map(([key, row]) => [key, row[column] ?? row[0]])) as Words;
}
