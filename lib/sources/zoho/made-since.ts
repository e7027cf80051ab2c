import { t } from '../../i18n/index.ts';
import type { RecordKind } from '../../model/index.ts';
import type { Candidate, Trace } from '../crm/vendor.ts';
import { SourceError } from '../error.ts';
import type { Why } from './calls.ts';
import { above, and, any, type Condition, is, isUnset, since } from './coql.ts';
import { type Desk, fieldsRead, markOf } from './desk.ts';
import { readNotes } from './notes.ts';
import type { Reading } from './parts.ts';
import type { Raw } from './raw.ts';
import type { Module } from './schema.ts';
import { rowOf } from './single.ts';

const why: Why = { purpose: 'change' };

const places: Readonly<Partial<Record<RecordKind, readonly Module[]>>> = {
  account: ['Accounts'],
  contact: ['Contacts'],
  opportunity: ['Deals'],
  case: ['Cases'],
  task: ['Tasks'],
  interaction: ['Calls', 'Events', 'Tasks'],
};

/** What of a new record names its account, as we write it. */
const accountIn: Readonly<Partial<Record<Module, string>>> = {
  Contacts: 'Account_Name.id',
  Deals: 'Account_Name.id',
  Cases: 'Account_Name.id',
  Tasks: 'What_Id.id',
  Calls: 'What_Id.id',
  Events: 'What_Id.id',
};

/** Milliseconds; Zoho tells whole seconds. */
const SECOND = 1000;

/**
 * What names the change itself, where a field holds its id, and what names none and this person has made for its account
 * since, the newest first. Rejects with a SourceError (outcome-unknown) where that is too much to look at.
 */
export async function readMade(
  desk: Desk,
  kind: RecordKind,
  trace: Trace,
  now: number,
  signal: AbortSignal,
): Promise<Candidate<RecordKind>[]> {
  const from = trace.since - SECOND;
  if (kind === 'note') return newNotes(desk, trace.accountId, from, now, signal);
  const found = (places[kind] ?? []).filter((module) => desk.schema.modules[module]);
  const rows = await Promise.all(
    found.flatMap((module) =>
      madeBy(desk, module, trace, from).map(async ({ where, isSure }) => {
        const raws = (await allOf(desk, module, where, signal)).toReversed();
        const read = await Promise.all(raws.map((raw) => rowOf(desk, kind, module, raw, signal)));
        return read.flatMap((row) => (row ? [{ row, isSure }] : []));
      }),
    ),
  );
  return rows.flat();
}

async function newNotes(desk: Desk, accountId: string, from: number, now: number, signal: AbortSignal) {
  const reading: Reading = {
    desk,
    accountIds: [],
    depth: 'context',
    why,
    now,
    signal,
    more: {},
    refused: {},
  };
  const notes = await readNotes(reading, accountId, from);
  if (reading.more.notes !== undefined) throw tooMuch();
  return notes.map((row) => ({ row, isSure: false }));
}

function madeBy(desk: Desk, module: Module, { changeId, accountId }: Trace, from: number) {
  const field = accountIn[module];
  const made = and(is('Created_By.id', desk.me), since('Created_Time', from));
  const mine = and(made, field === undefined ? undefined : any(field, [accountId]));
  const mark = markOf(desk, module);
  if (mark === undefined) return [{ where: mine, isSure: false }];
  return [
    { where: is(mark, changeId), isSure: true },
    { where: and(mine, isUnset(mark)), isSure: false },
  ];
}

/** Records of the first page, for one credit, and of those that follow where somebody makes many at once; how many pages. */
const [FIRST, NEXT, PAGES] = [200, 2000, 10];

/** From the oldest on, as what comes meanwhile is behind. */
async function allOf(desk: Desk, module: Module, where: Condition, signal: AbortSignal): Promise<Raw[]> {
  const fields = [...new Set([...fieldsRead(desk, module), 'Created_Time'])];
  const all: Raw[] = [];
  for (let page = 0; page < PAGES; page++) {
    const last = all.at(-1)?.id;
    const query = {
      ...{ fields, from: module, limit: page === 0 ? FIRST : NEXT },
      where: and(where, last === undefined ? undefined : above('id', last)),
    };
    const { rows, more } = await desk.calls.query(query, why, signal);
    all.push(...rows);
    if (!more) return all;
  }
  throw tooMuch();
}

/** It may be among what was not looked at: it must not be sent again for that. */
const tooMuch = () => new SourceError({ kind: 'outcome-unknown' }, t('errors.source.broke'));
