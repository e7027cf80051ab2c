import { dateFormat, t } from '../i18n/index.ts';
import type { Id, Instant, Interaction, Owner } from '../model/index.ts';
import type { Queued } from '../outbox/queued.ts';
import { placeKey } from './same-place.ts';
import type { ValuesOf } from './values.ts';
import { instantOf, wallOf } from './wall.ts';

interface Known {
  interactions: readonly Interaction[];
  /** In the outbox; of any account. */
  queued: readonly Queued[];
  owners: readonly Owner[];
  viewerId: Id | null;
  /** Epoch milliseconds. */
  now?: number;
  timeZone?: string;
}

/** An interaction that is about to be logged, and the account it is to be logged with. */
type Candidate = ValuesOf<'interaction'> & { accountId: Id };
type Logged = Pick<Interaction, 'accountId' | 'kind' | 'at' | 'subject' | 'originLink' | 'ownerId'> & {
  link: string | null;
  isQueued: boolean;
};

const DAY = 86_400_000;
/** A thread of the same subject that is older is another one. */
const SAME_SUBJECT = 14 * DAY;

/**
 * Whether this seems to have been logged: by whom and when it was, and where the source shows it. Not `certain` where it
 * may be another one of the same name, or where the thread has gone on since.
 */
export function findLogged(
  candidate: Candidate,
  known: Known,
): { certain: boolean; sentence: string; link: string | null } | null {
  const all = [...queuedOf(known), ...known.interactions.map((one) => ({ ...one, isQueued: false }))].filter(
    ({ accountId, kind }) => accountId === candidate.accountId && kind === candidate.kind,
  );
  const like = (how: number) => newest(all.filter((one) => likeness(candidate, one, known.timeZone) === how));
  const found = like(CERTAIN) ?? like(PERHAPS);
  if (!found) return null;
  const certain = likeness(candidate, found, known.timeZone) === CERTAIN;
  return { certain, sentence: sentenceOf(found, certain, known), link: found.link };
}

const [OTHER, PERHAPS, CERTAIN] = [0, 1, 2] as const;

function queuedOf({ queued }: Known): Logged[] {
  return queued.flatMap(({ change, takenBack }) =>
    change.type === 'interaction.create' && !takenBack
      ? [{ ...change.fields, link: null, isQueued: true }]
      : [],
  );
}

const newest = (list: readonly Logged[]): Logged | undefined =>
  list.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];

function likeness(candidate: Candidate, one: Logged, timeZone?: string): number {
  const at = instantOf(candidate.at, timeZone);
  const place = placeKey(candidate.originLink);
  const isSamePlace = place !== null && place === placeKey(one.originLink);
  const isSameDay = at !== undefined && wallOf(at, timeZone).slice(0, 10) === dayOf(one.at, timeZone);
  return likenessOf[candidate.kind]({ candidate, one, at: at ?? Number.NaN, isSamePlace, isSameDay });
}

interface Compared {
  candidate: Candidate;
  one: Logged;
  /** Epoch milliseconds; NaN: not said yet. */
  at: number;
  isSamePlace: boolean;
  isSameDay: boolean;
}

const sameDayThere = ({ isSamePlace, isSameDay }: Compared) => (isSamePlace && isSameDay ? CERTAIN : OTHER);

const likenessOf: Readonly<Record<Interaction['kind'], (compared: Compared) => number>> = {
  linkedin: sameDayThere,
  call: sameDayThere,
  meeting({ candidate, one, at, isSamePlace }) {
    const isSame = minute(Date.parse(one.at)) === minute(at) && titleOf(one) === titleOf(candidate);
    return isSamePlace || isSame ? CERTAIN : OTHER;
  },
  email({ candidate, one, at, isSamePlace, isSameDay }) {
    if (isSamePlace) return isSameDay || !(at > Date.parse(one.at)) ? CERTAIN : PERHAPS;
    const isNear = Math.abs(Date.parse(one.at) - at) <= SAME_SUBJECT;
    return isNear && titleOf(one) !== '' && titleOf(one) === titleOf(candidate) ? PERHAPS : OTHER;
  },
};

const minute = (at: number) => Math.floor(at / 60_000);

/** What mail programs put before a subject in answers and forwarded mail, in many languages; also `Re[2]:`. */
const ANSWER =
  /^\s*(re|fwd?|aw|wg|sv|vs|vb|antw|antwort|rv|res|enc|tr|rép|rif|ri|i|odp|pd|ynt|ilt|doorst|fs|vl|rvs?)\s*(\[\d+\])?\s*[:：]\s*/iu;

function titleOf({ subject }: { subject: string }): string {
  let title = subject.normalize('NFKC').toLowerCase();
  while (ANSWER.test(title)) title = title.replace(ANSWER, '');
  return title.replace(/\s+/g, ' ').trim();
}

const dayOf = (at: Instant, timeZone?: string) => wallOf(Date.parse(at), timeZone).slice(0, 10);

function sentenceOf({ ownerId, at, isQueued }: Logged, certain: boolean, known: Known): string {
  if (isQueued) return t(certain ? 'compose.logged.queued' : 'compose.logged.perhapsQueued');
  const day = dayInWords(at, known);
  if (ownerId !== null && ownerId === known.viewerId)
    return t(certain ? 'compose.logged.you' : 'compose.logged.perhapsYou', { day });
  const name = known.owners.find(({ id }) => id === ownerId)?.name;
  if (name) return t(certain ? 'compose.logged.by' : 'compose.logged.perhapsBy', { name, day });
  return t(certain ? 'compose.logged.on' : 'compose.logged.perhapsOn', { day });
}

/** Beyond this the year is said as well. */
const SAME_YEAR = 300 * DAY;

function dayInWords(at: Instant, { now = Date.now(), timeZone }: Known): string {
  const day = dayOf(at, timeZone);
  const year = Math.abs(Date.parse(at) - now) > SAME_YEAR ? ({ year: 'numeric' } as const) : {};
  const form = { day: 'numeric', month: 'short', timeZone: 'UTC', ...year } as const;
  return dateFormat(form).format(Date.parse(day));
}
