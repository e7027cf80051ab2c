import type { MailMarks } from '../mails.ts';

/** The person chooses whether the newest mail of a conversation stands first or last. */
export const outlookMails: MailMarks = {
  views: [
    '[data-app-section="ConversationContainer"]',
    '#ReadingPaneContainerId',
    '[data-app-section="MailReadCompose"]',
  ],
  written:
    '[id^="UniqueMessageBody"], [aria-label="Email message"], [role="document"], [contenteditable="true"]',
  received: '[data-testid="RecipientWell"], [id$="_TO"], [id$="_CC"]',
  title: '[data-testid="ConversationItemHeaderTitle"], [id$="_SUBJECT"]',
  sender: '[role="button"][aria-label*="@"], [id$="_FROM"] [title*="@"]',
  date: '[data-testid="SentReceivedSavedTime"], [id$="_DATETIME"]',
  body: '[id^="UniqueMessageBody"]',
  quoted: 'blockquote, details, .gmail_quote, .gmail_signature, [id$="Signature"]',
  cut: '[id$="divRplyFwdMsg"], [id$="appendonsend"]',
};
