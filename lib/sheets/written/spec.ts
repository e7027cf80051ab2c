/** What a workbook that is to be written holds. */
export interface BookSpec {
  readonly title: string;
  readonly sheets: readonly SheetSpec[];
}

/** Blocks stand below each other; a plain export has one table on each sheet. */
export interface SheetSpec {
  /** Made one that Excel takes: at most 31 characters, without `[]:*?/\`, and no other's. */
  readonly name: string;
  readonly blocks: readonly Block[];
  /** Not shown until it is asked for. */
  readonly hidden?: boolean;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | TableBlock
  | ChartBlock;

/** A key figure; `note` says where it is from, or what it is held against. */
export interface Figure {
  readonly label: string;
  readonly kind: ValueKind;
  readonly value: Value;
  readonly note?: string;
}

/** A table that Excel knows as one, with filters. Its key is how charts name it. */
export interface TableBlock {
  readonly kind: 'table';
  /** Made one that Excel takes, the same for the same word. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Fields[];
}

export interface ChartBlock {
  readonly kind: 'chart';
  readonly shape: 'bar' | 'column' | 'line';
  readonly title: string;
  /** Name of a table on the same sheet, as in the specification. */
  readonly table: string;
  /** Keys of its columns. */
  readonly labels: string;
  readonly series: readonly string[];
  readonly stacked?: boolean;
}

export interface Column {
  readonly header: string;
  readonly key: string;
  readonly kind: ValueKind;
  /** In characters; what the values need where it is left out. */
  readonly width?: number;
}

export type ValueKind =
  | 'text'
  | 'number'
  | 'money'
  /** 12.5 for what is shown as 12.5 % */
  | 'percent'
  /** `2026-11-20` */
  | 'day'
  /** ISO 8601 with a zone or epoch milliseconds, shown as the clock here has it. */
  | 'instant'
  | 'yes-no'
  /** An address, https or mailto; any other is written as text. */
  | 'link';

export interface Amount {
  readonly amount: number;
  /** ISO 4217 */
  readonly currency: string;
}

export interface Link {
  readonly text: string;
  readonly address: string;
}

/** What does not fit the column's kind is written as text. */
export type Value = string | number | boolean | null | undefined | Amount | Link;

/** One row, by the columns' keys. */
export type Fields = Readonly<Record<string, Value>>;
