import type { PanelView } from '../../components/panel/view.ts';
import { reportText } from '../../lib/panel/report-text.ts';
import { NOW } from '../builders/clock.ts';
import { buildCompanyPage, buildProfile } from '../builders/pages.ts';
import { buildAccountMatch } from '../builders/seen.ts';
import { buildStatus } from '../builders/status.ts';
import { accountStates } from './accountStates.ts';
import { composeStates } from './composeStates.ts';
import { findStates } from './findStates.ts';
import { firstSync, linkedin, noPlace, view } from './frame.ts';
import { meetingStates } from './meetingStates.ts';
import { opportunityStates } from './opportunityStates.ts';
import { outboxStates } from './outboxStates.ts';
import { renewalStates } from './renewalStates.ts';

const named = (accountId: string, name: string, people: number, sentence: string, key: string) =>
  buildAccountMatch({ accountId, name, people, reasons: [{ kind: 'domain', sentence, key }] });
const brightlane = buildAccountMatch({
  accountId: 'acc-brightlane',
  name: 'Brightlane Logistics',
  certainty: 'question',
  reasons: [
    { kind: 'similar-domain', sentence: 'Same name, other ending: brightlane.com', key: 'd:brightlane.io' },
  ],
});
const report = reportText({
  version: '0.3.0',
  site: 'linkedin',
  page: 'linkedin/profile',
  last: { page: 'linkedin/company', how: 'nav tabs' },
  skeleton: 'html\n body [class id]\n  main [data-view-name role]\n   section [aria-label]\n    h1 [class]',
});

/** Every state of the panel, by the name it has in the gallery's address. */
export const panelStates: Readonly<Record<string, () => PanelView>> = {
  ...accountStates,
  ...findStates,
  ...composeStates,
  ...opportunityStates,
  ...meetingStates,
  ...outboxStates,
  ...renewalStates,
  several: () =>
    view({
      state: 'several',
      unknownDomains: ['lantern-freight.com'],
      accounts: [
        buildAccountMatch({ people: 3 }),
        named(
          'acc-brightlane',
          'Brightlane Logistics',
          2,
          '2 people write from brightlane.com',
          'd:brightlane.com',
        ),
        named(
          'acc-osk',
          'Osterkamp & Söhne Maschinenbau GmbH & Co. KG',
          1,
          'Sub-domain of osterkamp.de',
          'd:mail.osterkamp.de',
        ),
      ],
    }),
  question: () =>
    view({ state: 'question', sighting: null, accounts: [brightlane], unknownDomains: ['brightlane.io'] }),
  questions: () =>
    view({
      state: 'question',
      sighting: null,
      unknownDomains: [],
      accounts: [
        named('a1', 'Arden Medical', 1, 'Same name and company', 'n:arden'),
        named('a2', 'Arden Foods', 1, 'Same name and company', 'n:arden'),
      ],
    }),
  unknown: () => view({ state: 'unknown', sighting: null, unknownDomains: ['lantern-freight.com'] }),
  'unknown-many': () =>
    view({
      state: 'unknown',
      sighting: null,
      unknownDomains: Array.from({ length: 9 }, (_, i) => `supplier-${i}.example`),
    }),
  'unknown-person': () => view({ state: 'unknown', sighting: null, unknownDomains: [] }),
  'unknown-first-sync': () =>
    view(
      { state: 'unknown', sighting: null, unknownDomains: ['lantern-freight.com'] },
      { status: firstSync },
    ),
  'unknown-first-sync-paused': () =>
    view(
      { state: 'unknown', sighting: null, unknownDomains: ['lantern-freight.com'] },
      { status: buildStatus({ sync: { phase: 'paused', done: 18_000, total: 110_000, at: null } }) },
    ),
  'sync-waits': () =>
    view(
      { state: 'nobody' },
      {
        status: buildStatus({
          source: 'HubSpot',
          sync: {
            ...{ phase: 'waiting', done: 0, total: 0, at: NOW - 7_200_000 },
            waits: { why: 'share', until: NOW + 2_400_000 },
          },
        }),
      },
    ),
  'beside-left-out': () =>
    view(
      { state: 'nobody' },
      {
        status: buildStatus({
          beside: {
            '0a1b2c3d': {
              ...{ source: 'HubSpot', signedOut: true },
              sentence: 'HubSpot does not accept this key any more. Sign in again under Settings.',
            },
          },
        }),
      },
    ),
  undo: () =>
    view({ state: 'nobody' }, { undo: { sentence: 'Nothing will be shown for lantern-freight.com again.' } }),
  'undo-final': () =>
    view(
      { state: 'nobody' },
      { undo: { sentence: 'This was sent already. Change the record itself instead.', final: true } },
    ),
  'question-name': () =>
    view({
      state: 'question',
      sighting: buildProfile({ doubt: 'name-only', headline: undefined }),
      unknownDomains: [],
      accounts: [
        named(
          'a1',
          'Arden Medical',
          1,
          'Ines Calder is a contact’s name; the page shows no address',
          'n:ines',
        ),
      ],
    }),
  'question-disagreement': () =>
    view(
      {
        state: 'question',
        sighting: buildProfile({ doubt: 'disagreement' }),
        unknownDomains: [],
        accounts: [
          named('a1', 'Arden Medical', 1, 'This LinkedIn profile is Maria Lopes, a known contact', 'l:maria'),
        ],
      },
      linkedin(),
    ),
  'unknown-profile': () =>
    view({ state: 'unknown', sighting: buildProfile(), unknownDomains: [] }, linkedin()),
  'unknown-company': () =>
    view(
      { state: 'unknown', sighting: buildCompanyPage({ name: 'Lantern Freight' }), unknownDomains: [] },
      linkedin(),
    ),
  unreadable: () => view({ state: 'unreadable', site: 'linkedin', report: null }, linkedin()),
  'unreadable-report': () => view({ state: 'unreadable', site: 'linkedin', report }, linkedin()),
  elsewhere: () => view({ state: 'elsewhere' }, noPlace),
  off: () => view({ state: 'off', site: 'linkedin' }, linkedin({ place: 'off' })),
  'explain-nobody': () => view({ state: 'nobody' }, linkedin({ explain: true })),
  leave: () => view({ state: 'nobody' }, { leave: { key: 'Alt+Shift+L' } }),
  'leave-explained': () =>
    view(
      { state: 'unknown', sighting: buildProfile(), unknownDomains: [] },
      { ...linkedin({ explain: true }), leave: { key: 'Ctrl+Alt+Shift+PageDown' } },
    ),
  'leave-no-key': () => view({ state: 'own' }, { leave: { key: null } }),
  own: () => view({ state: 'own' }),
  nobody: () => view({ state: 'nobody' }),
  'not-connected': () =>
    view({ state: 'not-connected' }, { status: buildStatus({ connection: 'none', source: null }) }),
  connecting: () => view({ state: 'connecting' }, { status: null }),
  failed: () =>
    view({
      state: 'failed',
      sentence: 'This browser does not let Keyside store data. Free some space, then try again.',
    }),
};
