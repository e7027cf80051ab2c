import type { RecordKind } from '../../model/index.ts';
import type { Column } from '../columns.ts';
import { plain } from '../plain.ts';
import { kindWords } from '../words/sheets.ts';
import type { Candidate } from './headers.ts';

/** Without one of these, a row is no record of the kind. */
const anchors: Readonly<Record<RecordKind, readonly string[]>> = {
  account: ['name', 'domains', 'id'],
  contact: ['name', 'familyName', 'emails', 'id'],
  opportunity: ['name', 'id'],
  contract: ['name', 'endDate', 'id'],
  initiative: ['name', 'id'],
  case: ['subject', 'id'],
  note: ['body', 'id'],
  interaction: ['subject', 'summary', 'at', 'id'],
  task: ['subject', 'id'],
  owner: ['email', 'id'],
  target: ['amount', 'id'],
};

export const isAnchor = ({ kind, key }: Pick<Column, 'kind' | 'key'>) => anchors[kind].includes(key);

/** What says nothing of a sheet's kind, as all kinds have it. */
const isShared = ({ kind, key }: Column) =>
  /^(account|accountId|owner|ownerId|link|currency)$/.test(key) && (kind !== 'account' || key !== 'owner');

/** The kind of record that each row of a sheet is, by its name and its headers; undefined where nothing fits. */
export function mainKind(sheet: string, headers: readonly (readonly Candidate[])[]): RecordKind | undefined {
  const scores = new Map<RecordKind, number>();
  const add = (kind: RecordKind, score: number) => scores.set(kind, (scores.get(kind) ?? 0) + score);
  for (const candidates of headers) for (const [kind, score] of votes(candidates)) add(kind, score);
  const named = kindOfName(sheet);
  if (named && isAnchored(named, headers)) add(named, 2);
  const [best] = [...scores]
    .map(([kind, score]) => [kind, score * weight(kind, named, headers)] as const)
    .sort(([, one], [, other]) => other - one);
  return best && best[1] >= 0.25 ? best[0] : undefined;
}

/** Any sheet may name the company, so that alone says little. */
const COMPANY = 0.35;

/** A header that only one kind has says most. */
function votes(candidates: readonly Candidate[]): [RecordKind, number][] {
  const own = candidates.filter(({ column }) => !isShared(column));
  const kinds = new Set(own.map(({ column }) => column.kind));
  const isCompany = candidates.some(({ column }) => column.key === 'account');
  return [...kinds].map((kind) => {
    const sure = Math.max(...own.filter(({ column }) => column.kind === kind).map((one) => one.sure));
    return [kind, (sure / kinds.size) * (kind === 'account' && isCompany ? COMPANY : 1)];
  });
}

function weight(
  kind: RecordKind,
  named: RecordKind | undefined,
  headers: readonly (readonly Candidate[])[],
): number {
  if (!isAnchored(kind, headers)) return 0.2;
  // Names and addresses alone are of clients' people, unless the sheet says that they are ours.
  return (kind === 'owner' || kind === 'target') && named !== kind ? 0.4 : 1;
}

function isAnchored(kind: RecordKind, headers: readonly (readonly Candidate[])[]): boolean {
  return headers.some((candidates) =>
    candidates.some(({ column, sure }) => column.kind === kind && isAnchor(column) && sure > 0.8),
  );
}

/** `Kunden 2026`, `hubspot-crm-exports-contacts`. */
export function kindOfName(sheet: string): RecordKind | undefined {
  const whole = plain(sheet);
  const direct = kindWords.get(whole);
  if (direct) return direct;
  const found = new Set(
    whole
      .split(' ')
      .map((word) => kindWords.get(word))
      .filter((kind) => kind !== undefined),
  );
  return found.size === 1 ? [...found][0] : undefined;
}
