import type { Day, Instant, Money } from '../../model/index.ts';
import type { Audience } from './choice.ts';

/** How good it is, where a colour says so as well as its words. */
export type Tone = 'good' | 'warn' | 'bad';

/** What stands in a report as a value of its own, so that each output may write it in its own way. */
export type Value =
  | { as: 'text'; value: string; tone?: Tone | undefined }
  | { as: 'money'; value: Money }
  | { as: 'day'; value: Day }
  | { as: 'instant'; value: Instant }
  /** 0 to 100 */
  | { as: 'percent'; value: number }
  | { as: 'count'; value: number };

/** Null: it is not known, or there is none. */
export type Cell = Value | null;

export interface Figure {
  label: string;
  value: Cell;
  /** What it is worked out of; its date and source are those of its section. */
  from: string;
}

export interface Column {
  name: string;
  as: Value['as'];
  /** How far something is: drawn as a bar where it can be. */
  isProgress?: boolean | undefined;
}

export interface Table {
  title: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** How many rows there are beside these. */
  more: number;
  /** The last row is the sum of the others. */
  hasSum?: boolean;
}

/** Stands before a table that has its figures, so that what cannot draw leaves it out. */
export interface Chart {
  title: string;
  /** Of all its values. */
  currency: string;
  categories: readonly string[];
  /** What all its columns are together. */
  sum: string;
  series: readonly Series[];
}

/** Columns stand on one another, in the order of the series; a line is drawn over them. */
export interface Series {
  name: string;
  look: 'column' | 'line';
  values: readonly (number | null)[];
}

/** One line of a list: what it is about, what to know of it, and what was written, in its own paragraphs. */
export interface Item {
  key: string;
  lead: string;
  facts: readonly string[];
  text?: string | undefined;
}

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'figures'; figures: readonly Figure[] }
  | { kind: 'table'; table: Table }
  | { kind: 'chart'; chart: Chart }
  | { kind: 'list'; title: string; items: readonly Item[] };

/** The parts of a report, in their order. */
export const sectionKeys = [
  'summary',
  'highlights',
  'result',
  'opportunities',
  'initiatives',
  'cases',
  'renewals',
  'promises',
  'relationships',
  'steps',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

export interface Section {
  key: SectionKey;
  title: string;
  /** Never empty: where there is nothing, a paragraph says so. */
  blocks: readonly Block[];
  /** Date and source of all that stands in it. */
  from: string;
}

/** A report as it is read, whatever it is written as. */
export interface Report {
  title: string;
  /** Of when and of what time it is, in a line. */
  about: string;
  audience: Audience;
  /** For us alone; null in the client's. */
  internal: string | null;
  sections: readonly Section[];
}
