import type { HandleState, HandleView } from '../messages/view.ts';

/** What the handle in a page is called in each state, after the name. */
const words: Record<HandleState, string> = {
  account: 'known account',
  several: 'several accounts',
  question: 'perhaps a known account',
  unknown: 'not one of your accounts',
  own: 'your own company',
  nobody: '',
  unreadable: 'this page has changed, and can’t be read yet',
  'signed-out': 'signed out',
  'not-connected': 'not connected yet',
  error: 'not working',
};

export const handleView = (state: HandleState): HandleView => ({ state, said: words[state] });
