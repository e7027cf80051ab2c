/**
 * What a cell holds, as plain as it can be: a file of 100,000 rows has a million of them. Text, a number, yes or no, or
 * null for nothing; what more its number format or its formula says comes as one of the objects.
 */
export type Cell = string | number | boolean | null | Dated | Priced | Percent | Failed;

/** A date without a zone, in whichever epoch the file counts; `time` is null where the format shows none. */
export interface Dated {
  readonly kind: 'date';
  /** `2026-11-20` */
  readonly day: string;
  /** `14:05:00` */
  readonly time: string | null;
}

/** A number whose format names a currency. */
export interface Priced {
  readonly kind: 'money';
  readonly amount: number;
  /** ISO 4217, or the sign alone where it may be several: `$`, `kr`. */
  readonly currency: string;
}

/** 12.5 for what is shown as 12.5 %. */
export interface Percent {
  readonly kind: 'percent';
  readonly value: number;
}

/** What Excel shows instead of a value, such as `#N/A`, or a formula that the file holds no value of. */
export interface Failed {
  readonly kind: 'failed';
  readonly shown: string;
}

export interface Row {
  /** As the file counts, from 1: of a CSV file too, where a record may go over several lines. */
  readonly number: number;
  /** Hidden or filtered out where the file was last looked at. */
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
}

/** From one cell to another, both counted from 0 and both inside. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of a workbook, or a CSV file. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Empty rows at the end are left out, those between are there. */
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
}

/** Something the person should know of a file that can be read all the same. */
export type Remark =
  | { readonly kind: 'macros' | 'external-links' | 'password-ignored' | 'formulas-without-values' }
  | { readonly kind: 'encoding'; readonly encoding: string }
  | { readonly kind: 'cut'; readonly sheet: string; readonly row: number };

export interface Book {
  readonly name: string;
  readonly format: 'xlsx' | 'csv';
  readonly sheets: readonly Sheet[];
  readonly remarks: readonly Remark[];
}

/** `C7` for row 7 and the column counted 2 from 0. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row}`;
}
