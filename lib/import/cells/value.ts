import type { RecordKind } from '../../model/index.ts';
import type { Cell } from '../../sheets/table.ts';
import { type ChoiceName, readChoice, readChoices, readDone, readYes } from './choices.ts';
import { readDay, readInstant, readPeriod, readQuarter } from './dates.ts';
import { readCurrency, readMoney } from './money.ts';
import { readPercent } from './numbers.ts';
import { fault, type Read, shown } from './read.ts';
import * as texts from './texts.ts';

/** What a file has to be told by someone who knows the other records, and the words of the reader. */
export interface Names {
  /** How a record is called where another refers to it: an account by its name, a person by the first address. */
  nameOf(kind: RecordKind, id: string): string | undefined;
  /** What a value of a list is called: `labelOf('role', 'decision-maker')`. */
  labelOf(choice: ChoiceName, value: string): string;
}

/** How a kind of value comes out of a cell and goes into one. */
export interface ValueType {
  readonly name: string;
  readonly read: Read;
  readonly write: (value: unknown, names: Names) => Cell;
  /** Several columns may give one field, and one cell several values. */
  readonly many?: true;
  readonly ref?: { readonly to: RecordKind; readonly by: 'id' | 'name'; readonly roles?: true };
  readonly choice?: ChoiceName;
}

const asText = (value: unknown): Cell =>
  value === null || value === undefined || value === '' ? null : String(value);
const asCell = (value: unknown): Cell =>
  typeof value === 'number' || typeof value === 'boolean' ? value : asText(value);
const asDay = (value: unknown): Cell =>
  typeof value === 'string' ? { kind: 'date', day: value, time: null } : null;
const asList = (value: unknown): Cell => (Array.isArray(value) ? asText(value.join('; ')) : null);

const plainType = (name: string, read: Read, write: ValueType['write'] = asText): ValueType => ({
  name,
  read,
  write,
});
const listType = (name: string, read: Read): ValueType => ({ name, read, write: asList, many: true });

export const text = (max: number) => plainType('text', texts.readText(max));
export const domains = listType('domains', texts.readDomains);
export const emails = listType('emails', texts.readEmails);
export const phones = listType('phones', texts.readPhones);
export const ids = listType('ids', texts.readTexts);
export const email = plainType('email', texts.readEmail);
export const link = plainType('link', texts.readLink);
export const digits = plainType('digits', texts.readDigits);
export const day = plainType('day', readDay, asDay);
export const instant = plainType('instant', readInstant);
export const quarter = plainType('quarter', readQuarter);
export const period = plainType('period', readPeriod);
export const percent = (whole = false) => plainType('percent', readPercent(0, 100, whole), asCell);
export const yes = plainType('yes', readYes, asCell);
export const done = plainType('done', readDone, asCell);
export const currency = plainType('currency', readCurrency);

/** The currency stands in the cell as well, so that the amount is right without the column beside it. */
export const money = plainType('money', readMoney, (value) =>
  isMoney(value) ? { kind: 'money', amount: value.amount, currency: value.currency } : null,
);

export const linkedin = (part: 'in' | 'company'): ValueType =>
  plainType(`linkedin-${part}`, texts.readLinkedin(part), (slug) =>
    typeof slug === 'string' ? `https://www.linkedin.com/${part}/${encodeURIComponent(slug)}` : null,
  );

export const choice = (name: ChoiceName): ValueType => ({
  name: 'choice',
  choice: name,
  read: readChoice(name),
  write: (value, { labelOf }) => (typeof value === 'string' ? labelOf(name, value) : null),
});

export const choices = (name: ChoiceName): ValueType => ({
  name: 'choices',
  choice: name,
  many: true,
  read: readChoices(name),
  write: (value, { labelOf }) =>
    Array.isArray(value) ? asText(value.map((one) => labelOf(name, String(one))).join('; ')) : null,
});

/** The id of this record, or of another that it belongs to. */
export const id = (to: RecordKind): ValueType => ({
  name: 'id',
  ref: { to, by: 'id' },
  read: (cell) => (shown(cell).length > 128 ? fault('no-id') : shown(cell)),
  write: asText,
});

/** Another record by what it is called; each is looked for when all rows have been read. */
export const named = (to: RecordKind): ValueType => ({
  name: 'ref',
  ref: { to, by: 'name' },
  read: texts.readText(200),
  write: (value, names) => (typeof value === 'string' ? asText(names.nameOf(to, value)) : null),
});

export const manyNamed = (to: RecordKind, roles?: true): ValueType => ({
  name: 'refs',
  many: true,
  ref: { to, by: 'name', ...(roles && { roles }) },
  read: texts.readTexts,
  write: (value, names) => writeRefs(value, names, (one) => names.nameOf(to, one)),
});

export const manyIds = (to: RecordKind, roles?: true): ValueType => ({
  name: 'ids',
  many: true,
  ref: { to, by: 'id', ...(roles && { roles }) },
  read: texts.readTexts,
  write: (value, names) => writeRefs(value, names, (one) => one),
});

/** What no person writes, for files of our own: as JSON in the cell. */
export const json = plainType(
  'json',
  (cell) => {
    try {
      return JSON.parse(shown(cell));
    } catch {
      return fault('no-data');
    }
  },
  (value) => (Array.isArray(value) && value.length > 0 ? JSON.stringify(value) : null),
);

function writeRefs(value: unknown, names: Names, of: (id: string) => string | undefined): Cell {
  if (!Array.isArray(value)) return null;
  const parts = value.map((one: unknown) => {
    if (typeof one === 'string') return of(one);
    if (!isRole(one)) return undefined;
    const name = of(one.contactId);
    return one.role && name ? `${name} (${names.labelOf('role', one.role)})` : name;
  });
  return asText(parts.filter((part) => part !== undefined).join('; '));
}

const isRole = (value: unknown): value is { contactId: string; role: string | null } =>
  typeof value === 'object' && value !== null && 'contactId' in value;

const isMoney = (value: unknown): value is { amount: number; currency: string } =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
