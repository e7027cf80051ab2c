import { WEEKS } from '../../model/index.ts';
import type { Row } from '../crm/vendor.ts';
import { and, any, begins, type Condition, is, isNot, isSet, MANY_IDS, or, since } from './coql.ts';
import { fieldsRead } from './desk.ts';
import { attempt, type Reading } from './parts.ts';
import { named, type Raw } from './raw.ts';
import { interactionRow, type LogModule, loggedBy, prefixes, taskRow } from './written.ts';

const WEEK = 7 * 86_400_000;

interface Belonging {
  /** Conditions that together reach all that belongs to the accounts. */
  readonly where: readonly Condition[];
  accountOf(raw: Raw): string | undefined;
}

/** Calls, meetings and tasks hang on an account, on a deal of it, or on one of its people. */
export async function readActivities(
  reading: Reading,
  contacts: readonly Raw[],
  deals: readonly Raw[],
): Promise<Row[]> {
  const belonging = belongingTo(reading, contacts, deals);
  const [tasks, calls, events, logged] = await Promise.all([
    attempt(reading, 'tasks', () => read(reading, belonging, 'Tasks', isNot('Status', 'Completed'))),
    attempt(reading, 'interactions', () =>
      read(reading, belonging, 'Calls', recent(reading, 'Call_Start_Time'), 'Call_Start_Time desc'),
    ),
    attempt(reading, 'interactions', () =>
      read(reading, belonging, 'Events', recent(reading, 'Start_DateTime'), 'Start_DateTime desc'),
    ),
    attempt(reading, 'interactions', () =>
      read(
        reading,
        belonging,
        'Tasks',
        and(
          is('Status', 'Completed'),
          or(begins('Subject', prefixes.email), begins('Subject', prefixes.linkedin)),
        ),
        'Closed_Time desc',
      ),
    ),
  ]);
  const { desk } = reading;
  const row = <T>(all: readonly Raw[], make: (raw: Raw, accountId: string) => T) =>
    all.flatMap((raw) => {
      const accountId = belonging.accountOf(raw);
      return accountId === undefined ? [] : [make(raw, accountId)];
    });
  const log = (module: LogModule) => (raw: Raw, accountId: string) =>
    interactionRow(desk, module, raw, accountId);
  return [
    ...row(tasks, (raw, accountId) => taskRow(desk, raw, accountId)),
    ...row(calls, log('Calls')),
    ...row(events, log('Events')),
    ...row(
      logged.filter((raw) => loggedBy(raw) !== null),
      log('Tasks'),
    ),
  ];
}

const recent = ({ depth, now }: Reading, field: string) =>
  depth === 'context' ? isSet(field) : since(field, now - WEEKS * WEEK);

function belongingTo({ accountIds }: Reading, contacts: readonly Raw[], deals: readonly Raw[]): Belonging {
  const account = new Map(accountIds.map((id) => [id, id]));
  for (const raw of [...contacts, ...deals]) account.set(raw.id, named(raw, 'Account_Name') ?? '');
  const what = [...accountIds, ...deals.map(({ id }) => id)];
  const who = contacts.map(({ id }) => id);
  const lists = [
    ...parted(what).map((ids) => any('What_Id.id', ids)),
    ...parted(who).map((ids) => any('Who_Id.id', ids)),
  ];
  const few = what.length + who.length <= MANY_IDS;
  const all = lists.filter((one) => one !== undefined);
  return {
    where: few ? [or(...all)] : all,
    accountOf: (raw) =>
      account.get(named(raw, 'What_Id') ?? '') || account.get(named(raw, 'Who_Id') ?? '') || undefined,
  };
}

const parted = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / MANY_IDS) }, (_, at) =>
    ids.slice(at * MANY_IDS, (at + 1) * MANY_IDS),
  );

/** Each once, also where several conditions reach it. */
async function read(
  { desk, depth, why, signal, more }: Reading,
  { where }: Belonging,
  module: LogModule,
  wanted: Condition,
  order = 'id asc',
): Promise<Raw[]> {
  if (!desk.schema.modules[module]) return [];
  const limit = depth === 'context' ? 200 : 2000;
  const found = await Promise.all(
    where.map((own) =>
      desk.calls.query(
        { fields: fieldsRead(desk, module), from: module, where: and(own, wanted), order, limit },
        why,
        signal,
      ),
    ),
  );
  const part = wanted.startsWith('Status !=') ? 'tasks' : 'interactions';
  if (depth === 'context' && found.some((one) => one.more)) more[part] = (more[part] ?? 0) + 1;
  return [...new Map(found.flatMap(({ rows }) => rows).map((raw) => [raw.id, raw])).values()];
}
