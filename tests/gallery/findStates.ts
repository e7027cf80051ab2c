import type { Found, PanelView } from '../../components/panel/view.ts';
import { buildFind, buildFound } from '../builders/find.ts';
import { buildAccountMatch } from '../builders/seen.ts';
import { endlessName } from './extremes.ts';
import { noPlace, view } from './frame.ts';

const found = (over: Partial<Found> = {}) => ({
  find: buildFind({ text: 'arden', found: buildFound(over) }),
});

const contactsOnly = buildFound({ accounts: [] });

/** The field that finds accounts, in the states of the panel that have it. */
export const findStates: Readonly<Record<string, () => PanelView>> = {
  find: () => view({ state: 'elsewhere' }, { ...noPlace, ...found() }),
  'find-unfolded': () =>
    view(
      {
        state: 'question',
        sighting: null,
        accounts: [buildAccountMatch({ certainty: 'question' })],
        unknownDomains: [],
      },
      found(),
    ),
  'find-long': () =>
    view(
      { state: 'nobody' },
      found({
        accounts: [{ accountId: 'acc-long', name: endlessName, detail: endlessName }],
        contacts: [
          {
            contactId: 'c',
            accountId: 'acc-long',
            name: 'مريم العلي',
            account: endlessName,
            detail: endlessName,
          },
        ],
      }),
    ),
  'find-nothing': () => view({ state: 'nobody' }, found({ accounts: [], contacts: [] })),
  'find-short': () => view({ state: 'nobody' }, { find: buildFind({ text: 'ar' }) }),
  'find-behind': () =>
    view({ state: 'nobody' }, { find: buildFind({ text: 'arden m', found: buildFound(), busy: true }) }),
  'find-arrived': () =>
    view({ state: 'nobody' }, { find: buildFind({ text: 'arden m', found: contactsOnly }) }),
  'find-busy': () => view({ state: 'nobody' }, { find: buildFind({ text: 'arden', busy: true }) }),
};
