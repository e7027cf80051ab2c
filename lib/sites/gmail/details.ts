import type { MailMarks } from '../mails.ts';

/** The newest message stands last. */
export const gmailMails: MailMarks = {
  views: ['[role="main"]', 'body'],
  written: '.ii, .a3s',
  received: '.hb',
  title: 'h2.hP',
  sender: '.gE .gD[email]',
  date: '.gE .g3',
  body: '.a3s',
  quoted: '.gmail_quote, .adL, .h5, .gmail_signature, .gmail_signature_prefix, blockquote[type="cite"]',
  // Outlook's mark of where an answer ends; Gmail puts a prefix of its own before ids.
  cut: '[id$="divRplyFwdMsg"], [id$="appendonsend"]',
};
