import type { HandleState, HandleView } from '../messages/view.ts';

/** How the handle looks in each state (classes of lib/dock/host.css), and what it is called, after the name. */
const views: Record<HandleState, HandleView> = {
  account: { look: 'key', said: 'known account' },
  several: { look: 'key many', said: 'several accounts' },
  question: { look: 'amber hollow', said: 'perhaps a known account' },
  unknown: { look: 'ink hollow', said: 'none of your accounts' },
  own: { look: '', said: 'your own company' },
  nobody: { look: '', said: '' },
  unreadable: { look: 'amber', said: 'this page has changed, and can’t be read yet' },
  'signed-out': { look: 'red', said: 'signed out' },
  'not-connected': { look: 'amber', said: 'not connected yet' },
  error: { look: 'red', said: 'not working' },
};

export const handleView = (state: HandleState): HandleView => views[state];
