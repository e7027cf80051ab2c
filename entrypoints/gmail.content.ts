import { defineContentScript } from 'wxt/utils/define-content-script';
import { attend } from '../lib/dock/attend.ts';
import { gmail } from '../lib/sites/gmail/index.ts';

export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  // Before the page's own scripts, so that keys pressed on our handle never reach its shortcuts.
  runAt: 'document_start',
  main: () => attend(gmail, document),
});
