import type { ObjectType } from './object-types.ts';

/** One way in which a record may be associated with another, seen from one side. */
export interface LinkType {
  readonly from: ObjectType;
  readonly to: ObjectType;
  readonly typeId: number;
  /** What the other side has for it. */
  readonly inverse: number;
  readonly category: 'HUBSPOT_DEFINED' | 'USER_DEFINED';
  readonly label: string | null;
}

type Pair = readonly [ObjectType, ObjectType, number, number, string?];

/** As the published client's list of association types has them; contracts' are not published and made up. */
const pairs: readonly Pair[] = [
  ['contacts', 'companies', 279, 280],
  ['contacts', 'companies', 1, 2, 'Primary'],
  ['deals', 'companies', 341, 342],
  ['deals', 'companies', 5, 6, 'Primary'],
  ['tickets', 'companies', 339, 340],
  ['tickets', 'companies', 26, 25, 'Primary'],
  ['deals', 'contacts', 3, 4],
  ['tickets', 'contacts', 16, 15],
  ['contracts', 'companies', 911, 912],
  ['notes', 'companies', 190, 189],
  ['notes', 'contacts', 202, 201],
  ['notes', 'deals', 214, 213],
  ['notes', 'tickets', 228, 227],
  ['calls', 'companies', 182, 181],
  ['calls', 'contacts', 194, 193],
  ['calls', 'deals', 206, 205],
  ['calls', 'tickets', 220, 219],
  ['emails', 'companies', 186, 185],
  ['emails', 'contacts', 198, 197],
  ['emails', 'deals', 210, 209],
  ['emails', 'tickets', 224, 223],
  ['meetings', 'companies', 188, 187],
  ['meetings', 'contacts', 200, 199],
  ['meetings', 'deals', 212, 211],
  ['meetings', 'tickets', 226, 225],
  ['tasks', 'companies', 192, 191],
  ['tasks', 'contacts', 204, 203],
  ['tasks', 'deals', 216, 215],
  ['tasks', 'tickets', 230, 229],
  ['communications', 'companies', 87, 88],
  ['communications', 'contacts', 81, 82],
  ['communications', 'deals', 85, 86],
  ['communications', 'tickets', 83, 84],
  ['companies', 'companies', 13, 14, 'Child Company'],
];

const both = (
  [from, to, typeId, inverse, label = null]: readonly [
    ObjectType,
    ObjectType,
    number,
    number,
    (string | null)?,
  ],
  category: LinkType['category'],
): LinkType[] => [
  { from, to, typeId, inverse, category, label },
  {
    ...{ from: to, to: from, typeId: inverse, inverse: typeId, category },
    label: typeId === 13 ? 'Parent Company' : label,
  },
];

export const standardLinks: readonly LinkType[] = pairs.flatMap((pair) => both(pair, 'HUBSPOT_DEFINED'));

/** A label that a portal's administrator made. */
export const ownLabel = (from: ObjectType, to: ObjectType, typeId: number, label: string): LinkType[] =>
  both([from, to, typeId, typeId + 1, label], 'USER_DEFINED');

/** The type that makes a company the main one of a record. */
export const primaryOf: Readonly<Partial<Record<ObjectType, number>>> = {
  contacts: 1,
  deals: 5,
  tickets: 26,
};
