/** The few words of SOQL that we need, so that nothing that a page or a person says is ever taken for a part of a query. */

/** As a text in a query: SOQL escapes by a backslash. */
export const quoted = (text: string): string => `'${escaped(text)}'`;

/** What ends a line or is not seen is named by its number. */
const escaped = (text: string) =>
  text
    .replace(/[\\']/g, '\\$&')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A text that is looked for anywhere; its own `%` and `_` stand for themselves. */
export const within = (field: string, text: string): string => `${field} LIKE '%${literal(text)}%'`;

/** As {@link within}, where a letter that may have an accent is any letter. */
export const likeWithin = (field: string, text: string): string =>
  `${field} LIKE '%${[...text].map((sign) => (/[aceinosuyz]/i.test(sign) ? '_' : literal(sign))).join('')}%'`;

const literal = (text: string) => escaped(text).replace(/[%_]/g, '\\$&');

export const among = (field: string, values: readonly string[]): string =>
  values.length === 1
    ? `${field} = ${quoted(values[0] ?? '')}`
    : `${field} IN (${values.map(quoted).join(', ')})`;

/** A point in time, of epoch milliseconds; SOQL takes it without quotes. */
export const instant = (time: number): string => new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');

export interface Selection {
  readonly fields: readonly string[];
  readonly from: string;
  /** All of them hold; one that is OR stands in its own brackets. */
  readonly where?: readonly string[];
  readonly order?: string;
  readonly limit?: number;
}

export function select({ fields, from, where = [], order, limit }: Selection): string {
  const parts = [`SELECT ${fields.join(', ')} FROM ${from}`];
  if (where.length > 0) parts.push(`WHERE ${where.join(' AND ')}`);
  if (order) parts.push(`ORDER BY ${order}`);
  if (limit !== undefined) parts.push(`LIMIT ${limit}`);
  return parts.join(' ');
}
