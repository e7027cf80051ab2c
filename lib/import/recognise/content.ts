import { hostOf, registrableDomain } from '../../match/domain.ts';
import type { RecordKind } from '../../model/index.ts';
import type { Cell } from '../../sheets/table.ts';
import { currencyIn } from '../cells/currency.ts';
import { readDateText } from '../cells/date-text.ts';
import { isBlank, isFault, shown } from '../cells/read.ts';
import { emailIn } from '../cells/texts.ts';

export type Looks = 'email' | 'person-link' | 'company-link' | 'domain' | 'page' | 'phone' | 'date' | 'money';

const SAMPLE = 200;
/** Of the cells that are filled. */
const SHARE = 0.8;

const tests: readonly [Looks, (cell: Cell, text: string) => boolean][] = [
  [
    'email',
    (_cell, text) => text.includes('@') && text.split(/[;,\s]+/).some((part) => emailIn(part) !== undefined),
  ],
  ['person-link', (_cell, text) => /linkedin\.com\/(in|pub)\//i.test(text)],
  ['company-link', (_cell, text) => /linkedin\.com\/(company|school)\//i.test(text)],
  ['page', (_cell, text) => /^(https?:\/\/|www\.)\S+\.\S+$/i.test(text)],
  ['domain', (_cell, text) => isDomain(text)],
  ['date', (cell, text) => isDate(cell, text)],
  [
    'money',
    (cell, text) => (typeof cell === 'object' && cell?.kind === 'money') || currencyIn(text) !== undefined,
  ],
  ['phone', (_cell, text) => /^(\+|00|\(?0)[\d\s()/.-]{6,24}$/.test(text)],
];

/** What most cells of a column are; undefined for words and bare numbers, which may be anything. */
export function looksOf(cells: readonly Cell[]): Looks | undefined {
  const filled = cells.filter((cell) => !isBlank(cell)).slice(0, SAMPLE);
  if (filled.length === 0) return undefined;
  return tests.find(
    ([, test]) => filled.filter((cell) => test(cell, shown(cell))).length >= filled.length * SHARE,
  )?.[0];
}

function isDomain(text: string): boolean {
  const host = /^[\w-]+(\.[\w-]+)+$/.test(text) ? hostOf(text) : undefined;
  return host !== undefined && registrableDomain(host) !== undefined;
}

const isDate = (cell: Cell, text: string) =>
  (typeof cell === 'object' && cell?.kind === 'date') ||
  (typeof cell === 'string' && /\d/.test(text) && text.length < 40 && !isFault(readDateText(text, 'dmy')));

/** Where it goes, by the kind of the sheet: the first that has such a column and has not taken it yet. */
const places: Readonly<Record<Looks, readonly `${RecordKind}.${string}`[]>> = {
  email: ['contact.emails', 'owner.email', 'account.domains'],
  'person-link': ['contact.linkedinSlug'],
  'company-link': ['account.linkedinSlug'],
  domain: ['account.domains'],
  page: ['account.website'],
  phone: ['contact.phones'],
  date: [
    'opportunity.closeDate',
    'contract.endDate',
    'task.dueDate',
    'note.createdAt',
    'interaction.at',
    'case.openedAt',
    'initiative.dueDate',
  ],
  money: ['opportunity.amount', 'contract.value', 'target.amount'],
};

export function placesOf(looks: Looks, kinds: ReadonlySet<RecordKind>): { kind: RecordKind; key: string }[] {
  return places[looks]
    .map((place) => place.split('.') as [RecordKind, string])
    .filter(([kind]) => kinds.has(kind))
    .map(([kind, key]) => ({ kind, key }));
}

/** What a sheet without headers is about, by what its columns hold. */
export function kindByContent(looks: readonly (Looks | undefined)[]): RecordKind | undefined {
  if (looks.includes('email') || looks.includes('person-link')) return 'contact';
  if (looks.includes('domain') || looks.includes('page') || looks.includes('company-link')) return 'account';
  return looks.includes('money') && looks.includes('date') ? 'opportunity' : undefined;
}
