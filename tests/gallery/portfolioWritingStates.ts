import type { ComposeView, OpenForm, Sheet } from '../../components/compose/view.ts';
import type { Mark } from '../../components/outbox/view.ts';
import type { PortfolioView } from '../../components/portfolio/view.ts';
import type { FormKind, ValuesOf } from '../../lib/compose/values.ts';
import type { Context } from '../../lib/model/index.ts';
import { NOW } from '../builders/clock.ts';
import { buildCompose, buildForm, buildOpenForm, buildOutbox, buildStanding } from '../builders/compose.ts';
import { buildNoteCreate, buildQueued, buildTrouble } from '../builders/queued.ts';
import { buildContext } from '../builders/records.ts';
import { buildSampleContext } from '../builders/sample.ts';
import { endlessName } from './extremes.ts';
import { accountPage } from './portfolioFrame.ts';

const arden = () => buildSampleContext('acc-arden-medical');

function writing<K extends FormKind>(
  part: string,
  kind: K,
  typed: Partial<ValuesOf<K>> = {},
  over: Partial<OpenForm> = {},
): PortfolioView {
  const open = buildOpenForm(buildForm(kind, typed), over);
  return accountPage(part, arden(), { compose: buildCompose({ log: null, open }) });
}

const sheet: Sheet = {
  to: 'Account API, Northbeam Software',
  first: true,
  parts: [
    {
      title: 'New note',
      fields: [
        { label: 'Account', value: 'Arden Medical' },
        { label: 'Text', value: 'Helen agrees to sponsor phase 2.' },
      ],
    },
  ],
};

/** Each of the account's records stands otherwise, in turn. */
function marked(context: Context): ReadonlyMap<string, Mark> {
  const marks = ['waiting', 'aside', 'sending'] as const;
  const { contracts, initiatives, opportunities, notes, tasks, interactions } = context;
  return new Map(
    [contracts, initiatives, opportunities, notes, tasks, interactions].flatMap((records) =>
      records.slice(0, 3).map(({ id }, at) => [id, marks[at] ?? 'waiting'] as const),
    ),
  );
}

const standing = buildStanding({ waiting: 2, aside: 1, since: NOW - 60_000 });
const withMarks = (part: string) =>
  accountPage(part, arden(), { marks: marked(arden()), outbox: buildOutbox({ standing }) });
const bare = (part: string, compose: Partial<ComposeView> = {}) =>
  accountPage(part, buildContext(), { compose: buildCompose({ log: null, ...compose }) });
const words = 'Helen agrees to sponsor phase 2 if Basel is fixed by mid December.';

/** What is written on an account's page, and how that stands. */
export const portfolioWritingStates: Readonly<Record<string, () => PortfolioView>> = {
  'portfolio-note': () => writing('', 'note', { body: words }),
  'portfolio-task': () => writing('', 'task', { subject: 'Send the ROI sheet', due: 'Friday' }),
  'portfolio-contact': () => writing('map', 'contact', { name: '', email: '' }),
  'portfolio-contract': () =>
    writing('contracts', 'contract', {
      name: 'Spare pumps 2027',
      value: '90,000',
      productIds: ['prd-service', 'prd-sold-no-more'],
    }),
  'portfolio-contract-wrong': () =>
    writing(
      'contracts',
      'contract',
      { name: endlessName, value: '90.000' },
      {
        errors: { value: 'This can be read in two ways. Write it like 90,000, with two decimals at most.' },
        problem: 'Keyside does not answer. Your words are kept; try again.',
        kept: 'not-kept',
      },
    ),
  'portfolio-opportunity': () => writing('opportunities', 'opportunity', { name: 'Basel phase 2' }),
  'portfolio-initiative': () => writing('initiatives', 'initiative', { name: 'Train 40 ward nurses' }),
  'portfolio-update': () => writing('initiatives', 'update', { body: 'All pumps are recalibrated.' }),
  'portfolio-sheet': () => ({ ...writing('', 'note', { body: words }), sheet }),
  'portfolio-marks': () => withMarks(''),
  'portfolio-marks-contracts': () => withMarks('contracts'),
  'portfolio-marks-opportunities': () => withMarks('opportunities'),
  'portfolio-marks-initiatives': () => withMarks('initiatives'),
  'portfolio-outbox': () => {
    const first = { change: buildNoteCreate(1, 'acc-arden-medical', words), accountName: 'Arden Medical' };
    const items = [
      buildQueued({ ...first, seq: 1, savedAt: NOW - 60_000, state: 'waiting' }),
      buildQueued({ ...first, seq: 2, savedAt: NOW - 60_000, state: 'aside', trouble: buildTrouble() }),
    ];
    return accountPage('', arden(), { outbox: buildOutbox({ standing, items, connection: 'anna' }) });
  },
  'portfolio-none-contracts': () => bare('contracts'),
  'portfolio-none-opportunities': () => bare('opportunities'),
  'portfolio-none-initiatives': () => bare('initiatives'),
  'portfolio-none-map': () => bare('map'),
  'portfolio-read-only': () =>
    bare('contracts', { offers: [], takes: [], readOnly: 'Your token may only read.' }),
};
