import { defineContentScript } from 'wxt/utils/define-content-script';
import { attend } from '../lib/dock/attend.ts';
import { calendar } from '../lib/sites/calendar/index.ts';

export default defineContentScript({
  matches: ['https://calendar.google.com/*'],
  runAt: 'document_start',
  main: () => attend(calendar, document),
});
