import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createDock } from '../lib/dock/dock.ts';
import { lendDock } from '../lib/dock/lent.ts';

export default defineUnlistedScript(() => lendDock(createDock));
