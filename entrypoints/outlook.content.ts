import { defineContentScript } from 'wxt/utils/define-content-script';
import { attend } from '../lib/dock/attend.ts';
import { outlook } from '../lib/sites/outlook/index.ts';

export default defineContentScript({
  matches: [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.live.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  runAt: 'document_start',
  main: () => attend(outlook, document),
});
