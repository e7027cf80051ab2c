import { kindOf, type Recording } from './redact.ts';

/** By where in an answer it stands, what was found there: `body.results[].id` → digits. */
export type Shape = ReadonlyMap<string, ReadonlySet<string>>;

/** What calls of one way and one status have in common. */
export const wayOf = ({ method, path, status }: Recording): string =>
  `${method} ${path
    .replace(/\?.*/, '')
    .split('/')
    .map((step) => (/^(id-\d+|\d{5,}|[a-zA-Z0-9]{18})$/.test(step) ? '…' : step))
    .join('/')} ${status}`;

/** Of all calls of each way: where in their answers which kinds of values stand, and which headers they had. */
export function shapesOf(recordings: readonly Recording[]): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Map<string, Set<string>>>();
  for (const one of recordings) {
    const shape = shapes.get(wayOf(one)) ?? new Map<string, Set<string>>();
    shapes.set(wayOf(one), shape);
    const note = (at: string, kind: string) => shape.set(at, (shape.get(at) ?? new Set()).add(kind));
    for (const header of Object.keys(one.headers)) note(`header ${header}`, 'there');
    walk(one.answer, 'body', note);
  }
  return shapes;
}

function walk(value: unknown, at: string, note: (at: string, kind: string) => unknown): void {
  if (Array.isArray(value)) {
    note(at, 'list');
    for (const one of value) walk(one, `${at}[]`, note);
    return;
  }
  if (value === null || typeof value !== 'object') {
    note(at, typeof value === 'string' ? `text (${kindOf(value)})` : value === null ? 'null' : typeof value);
    return;
  }
  note(at, 'object');
  for (const [key, one] of Object.entries(value)) walk(one, `${at}.${key}`, note);
}

/**
 * Sentences on what a vendor answers and its fake does not, and the other way round, where both were asked the same way.
 * That a value may be null is no difference, nor which of a vendor's words a text is.
 */
export function differencesOf(vendor: readonly Recording[], fake: readonly Recording[]): string[] {
  const [real, ours] = [shapesOf(vendor), shapesOf(fake)];
  return [...real].flatMap(([way, shape]) => {
    const other = ours.get(way);
    if (!other) return [`${way}: the fake was never asked so, or answers otherwise`];
    const there = [...shape].flatMap(([at, found]) => differenceAt(way, at, found, other.get(at)));
    const extra = [...other.keys()].filter((at) => !shape.has(at) && isNews(at, shape));
    return [...there, ...extra.map((at) => `${way}: ${at} is told by the fake only`)];
  });
}

const isNull = (kind: string) => kind === 'null';

function differenceAt(
  way: string,
  at: string,
  found: ReadonlySet<string>,
  ours: ReadonlySet<string> | undefined,
): string[] {
  if (!ours) return [`${way}: ${at} is told by the vendor only`];
  const [theirs, own] = [found, ours].map((kinds) => [...kinds].filter((kind) => !isNull(kind)));
  if (!theirs?.length || !own?.length) return [];
  const missing = theirs.filter((kind) => !own.includes(kind));
  return missing.map((kind) => `${way}: ${at} is ${kind} at the vendor, ${own.join(' or ')} at the fake`);
}

/** Of what is missing altogether, only the uppermost place is told of; nothing of lists and objects that were empty. */
function isNews(at: string, shape: Shape): boolean {
  const above = at.replace(/(\[\]|\.[^.[\]]+)$/, '');
  if (above === at) return true;
  if (at.endsWith('[]')) return false;
  const kinds = shape.get(above);
  return kinds?.has('object') ?? false;
}
