import type { PopupView } from '../../components/popup/view.ts';
import { buildFind, buildFound } from '../builders/find.ts';
import { buildStatus } from '../builders/status.ts';

function popup(over: Partial<PopupView> = {}): PopupView {
  return {
    status: buildStatus(),
    find: buildFind(),
    place: { site: 'gmail', place: 'page', explain: false },
    ...over,
  };
}

const never = { phase: 'never', done: 0, total: 0, at: null } as const;

/** Every state of the window under the toolbar's button. */
export const popupStates: Readonly<Record<string, () => PopupView>> = {
  popup: () => popup(),
  'popup-side': () => popup({ place: { site: 'linkedin', place: 'side', explain: false } }),
  'popup-off': () => popup({ place: { site: 'outlook', place: 'off', explain: false } }),
  'popup-elsewhere': () => popup({ place: null }),
  'popup-found': () => popup({ find: buildFind({ text: 'arden', found: buildFound() }) }),
  'popup-nothing': () =>
    popup({ find: buildFind({ text: 'zzz', found: buildFound({ accounts: [], contacts: [] }) }) }),
  'popup-waiting': () => popup({ status: null }),
  'popup-not-connected': () => popup({ status: buildStatus({ connection: 'none', source: null }) }),
  'popup-never-synced': () => popup({ status: buildStatus({ sync: never }) }),
  'popup-sync-failed': () => popup({ status: buildStatus({ sync: { ...never, phase: 'failed' } }) }),
  'popup-first-sync': () =>
    popup({ status: buildStatus({ sync: { phase: 'running', done: 18_000, total: 110_000, at: null } }) }),
  'popup-signed-out': () => popup({ status: buildStatus({ connection: 'signed-out' }) }),
  'popup-offline': () =>
    popup({
      status: buildStatus({ connection: 'unreachable', problem: 'The Account API does not answer.' }),
    }),
  'popup-broken': () =>
    popup({
      status: buildStatus({ connection: 'broken', problem: 'Free some disk space, then try again.' }),
    }),
};
