export { htmlText } from '../../import/crm/html.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text as the HTML that a CRM keeps notes in; `htmlText` reads it back. */
export const textHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign).replace(/\r?\n/g, '<br>');
