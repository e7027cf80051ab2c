/** Conditions of COQL. Only what is made here goes into a query. */
export type Condition = string & { readonly condition: unique symbol };

const condition = (text: string) => text as Condition;

/** Digits, as Zoho's ids are; anything else is none and goes into no query. */
export const isZohoId = (id: string): boolean => /^\d{15,20}$/.test(id);

/** Values that one list takes at most, and conditions that one query takes at most. */
const [LIST, MOST] = [50, 25];
/** Ids that one query is asked for at most, with room for other conditions. */
export const MANY_IDS = LIST * 18;

const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** Seconds are the finest that Zoho takes; no fraction of one is lost. */
const instant = (at: number) => `'${new Date(at).toISOString().slice(0, 19)}+00:00'`;

export const is = (field: string, text: string) => condition(`${field} = ${quoted(text)}`);
export const isNot = (field: string, text: string) => condition(`${field} != ${quoted(text)}`);
export const isSet = (field: string) => condition(`${field} is not null`);
export const isUnset = (field: string) => condition(`${field} is null`);
export const above = (field: string, id: string) => condition(`${field} > ${quoted(id)}`);
export const since = (field: string, at: number) => condition(`${field} >= ${instant(at)}`);
export const sinceDay = (field: string, day: string) => condition(`${field} >= ${quoted(day)}`);
export const none = (field: string, texts: readonly string[]) =>
  condition(`${field} not in (${texts.slice(0, LIST).map(quoted).join(', ')})`);

/** Letters, digits and dots only; signs that mean something in a pattern are no part of a search. */
export const holds = (field: string, word: string) =>
  condition(`${field} like ${quoted(`%${word.replace(/[^\p{L}\p{N}.-]/gu, '')}%`)}`);
export const begins = (field: string, word: string) => condition(`${field} like ${quoted(`${word}%`)}`);

/** Any of these ids, however many lists that takes. */
export function any(field: string, ids: readonly string[]): Condition | undefined {
  const good = ids.filter(isZohoId).slice(0, MANY_IDS);
  const lists = Array.from({ length: Math.ceil(good.length / LIST) }, (_, at) =>
    condition(
      `${field} in (${good
        .slice(at * LIST, (at + 1) * LIST)
        .map(quoted)
        .join(', ')})`,
    ),
  );
  return lists.length === 0 ? undefined : or(...lists);
}

type Perhaps = Condition | undefined;

/** More than two need brackets of their own. */
function joined(word: 'and' | 'or', all: readonly Perhaps[]): Condition {
  const [first, ...rest] = all.filter((one) => one !== undefined);
  if (first === undefined) throw new TypeError('a query without conditions');
  return rest.reduce((one, other) => condition(`(${one} ${word} ${other})`), first);
}

export const and = (...all: readonly Perhaps[]) => joined('and', all);
export const or = (...all: readonly Perhaps[]) => joined('or', all);

export interface Query {
  readonly fields: readonly string[];
  readonly from: string;
  readonly where: Condition;
  readonly order?: string;
  /** At most 2,000; up to 200 cost one credit, up to 1,000 two. */
  readonly limit: number;
}

export function coqlOf({ fields, from, where, order = 'id asc', limit }: Query): string {
  const conditions = where.split(/ and | or /).length;
  if (conditions > MOST) throw new TypeError('a query with too many conditions');
  return `select ${['id', ...fields].slice(0, LIST).join(', ')} from ${from} where ${where} order by ${order} limit ${limit}`;
}

export const countOf = ({ from, where }: Pick<Query, 'from' | 'where'>): string =>
  `select COUNT(id) from ${from} where ${where}`;
