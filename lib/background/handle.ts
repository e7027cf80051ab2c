import { type Key, t } from '../i18n/index.ts';
import type { HandleState, HandleView } from '../messages/view.ts';

/** How the handle looks in each state (classes of lib/dock/host.css), and what it is called, after the name. */
const views: Record<HandleState, [look: HandleView['look'], said: Key | null]> = {
  account: ['key', 'dock.state.account'],
  several: ['key many', 'dock.state.several'],
  question: ['amber hollow', 'dock.state.question'],
  unknown: ['ink hollow', 'dock.state.unknown'],
  own: ['', 'dock.state.own'],
  nobody: ['', null],
  unreadable: ['amber', 'dock.state.unreadable'],
  'signed-out': ['red', 'dock.state.signedOut'],
  'not-connected': ['amber', 'dock.state.notConnected'],
  error: ['red', 'dock.state.error'],
};

export function handleView(state: HandleState): HandleView {
  const [look, said] = views[state];
  return { look, said: said ? t(said) : '' };
}
