import { defineContentScript } from 'wxt/utils/define-content-script';
import { attend } from '../lib/dock/attend.ts';
import { linkedin } from '../lib/sites/linkedin/index.ts';

export default defineContentScript({
  matches: ['https://*.linkedin.com/*'],
  runAt: 'document_start',
  main: () => attend(linkedin, document),
});
