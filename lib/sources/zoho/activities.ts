import { WEEKS } from '../../model/index.ts';
import type { Row } from '../crm/vendor.ts';
import type { Found } from './calls.ts';
import { and, any, begins, type Condition, is, isNot, isSet, MANY_IDS, or, since } from './coql.ts';
import { fieldsRead } from './desk.ts';
import { attempt, type Reading } from './parts.ts';
import { named, type Raw, text } from './raw.ts';
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
  const [{ tasks, logged }, calls, events] = await Promise.all([
    readTasks(reading, belonging),
    attempt(reading, 'interactions', () =>
      read(reading, belonging, 'Calls', recent(reading, 'Call_Start_Time'), 'Call_Start_Time desc'),
    ),
    attempt(reading, 'interactions', () =>
      read(reading, belonging, 'Events', recent(reading, 'Start_DateTime'), 'Start_DateTime desc'),
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
    ...row(logged, log('Tasks')),
  ];
}

const open = isNot('Status', 'Completed');
const isLogged = or(begins('Subject', prefixes.email), begins('Subject', prefixes.linkedin));

/** What is to be done, and what was logged as done: with one query where that has room for both. */
async function readTasks(reading: Reading, belonging: Belonging) {
  const found = await attempt(reading, 'tasks', () =>
    asked(reading, belonging, 'Tasks', or(open, isLogged), 'id asc'),
  );
  const { tasks: refused } = reading.refused;
  if (refused) Object.assign(reading.refused, { interactions: refused });
  const isDone = (raw: Raw) => text(raw, 'Status') === 'Completed';
  const logged = (all: readonly Raw[]) => all.filter((raw) => loggedBy(raw) !== null);
  const all = once(found);
  if (!found.some(({ more }) => more))
    return { tasks: all.filter((raw) => !isDone(raw)), logged: logged(all) };
  const [tasks, done] = await Promise.all([
    attempt(reading, 'tasks', () => read(reading, belonging, 'Tasks', open)),
    attempt(reading, 'interactions', () =>
      read(reading, belonging, 'Tasks', and(is('Status', 'Completed'), isLogged), 'Closed_Time desc'),
    ),
  ]);
  return { tasks, logged: logged(done) };
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

async function read(
  reading: Reading,
  belonging: Belonging,
  module: LogModule,
  wanted: Condition,
  order = 'id asc',
): Promise<Raw[]> {
  const found = await asked(reading, belonging, module, wanted, order);
  const { depth, more } = reading;
  const part = wanted === open ? 'tasks' : 'interactions';
  if (depth === 'context' && found.some((one) => one.more)) more[part] = (more[part] ?? 0) + 1;
  return once(found);
}

async function asked(
  { desk, depth, why, signal }: Reading,
  { where }: Belonging,
  module: LogModule,
  wanted: Condition,
  order: string,
): Promise<Found[]> {
  if (!desk.schema.modules[module]) return [];
  const limit = depth === 'context' ? 200 : 2000;
  const query = { fields: fieldsRead(desk, module), from: module, order, limit };
  return Promise.all(
    where.map((own) => desk.calls.query({ ...query, where: and(own, wanted) }, why, signal)),
  );
}

/** Each once, also where several conditions reach it. */
const once = (found: readonly Found[]): Raw[] => [
  ...new Map(found.flatMap(({ rows }) => rows).map((raw) => [raw.id, raw])).values(),
];
