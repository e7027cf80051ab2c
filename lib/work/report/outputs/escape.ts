const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Characters that no page shows, and that turn or hide what stands beside them; a tab and a new line stay. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Words as they stand in HTML, in text and in a quoted attribute alike: nothing of them is a mark any more. */
export const escaped = (words: string): string =>
  words.replace(UNSEEN, '').replace(/[&<>"'`]/g, (mark) => marks[mark] ?? '');
