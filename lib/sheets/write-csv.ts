import Papa from 'papaparse';
import { t } from '../i18n/index.ts';
import type { Column, Fields, Value } from './written/spec.ts';
import { isAmount, isLink } from './written/values.ts';

/**
 * CSV as every program takes it: UTF-8 with its mark, commas, CRLF, everything in quotes, numbers with a point, days and
 * instants in ISO 8601. Money takes two columns, the amount and its currency. A text that a program could take for a
 * formula gets a `'` before it.
 */
export function writeCsv(columns: readonly Column[], rows: readonly Fields[]): Uint8Array<ArrayBuffer> {
  const heads = columns.flatMap(({ header, kind }) =>
    kind === 'money' ? [header, t('sheets.currencyOf', { header })] : [header],
  );
  const lines = rows.map((fields) => columns.flatMap(({ key, kind }) => partsOf(kind, fields[key])));
  const text = Papa.unparse([heads.map(guarded), ...lines], { quotes: true, newline: '\r\n' });
  return new TextEncoder().encode(`\uFEFF${text.toWellFormed()}\r\n`);
}

function partsOf(kind: Column['kind'], value: Value): string[] {
  if (isAmount(value)) return [numberText(value.amount), guarded(value.currency)];
  const text = [textOf(kind, value)];
  return kind === 'money' ? [...text, ''] : text;
}

function textOf(kind: Column['kind'], value: Value): string {
  if (value === null || value === undefined) return '';
  if (kind === 'instant' && typeof value === 'number') return new Date(value).toISOString();
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  return guarded(isLink(value) ? value.address : String(value));
}

const numberText = (value: number) => (Number.isFinite(value) ? String(value) : '');

/** `+49` is the beginning of a number of a telephone. */
const plainNumber = /^-?\d+([.,]\d+)?$/;
/** The marks that begin a formula, full-width ones too, after whatever is not seen. OWASP, CSV injection. */
const formula = /^[\s\p{Cc}\p{Cf}\p{Z}"']*[=+\-@＝＋－＠−]/u;
const beginsUnseen = /^[\t\r\n\0]/;
/**
 * Where Excel divides at semicolons, a line with commas is cut at those within its texts, and at ends of lines. What
 * then begins a cell gets the `'` as well; but a list may have its dashes as long as nothing in the line is called.
 */
const begunInside = /(?<=[;\t\n]["'\s]*)(?=[=@＝＠]|[+\-＋－−][^\n;]*[|(!])/gu;

function guarded(text: string): string {
  if (plainNumber.test(text)) return text;
  const inside = text.replaceAll(/\r\n?/g, '\n').replaceAll(begunInside, "'");
  return formula.test(text) || beginsUnseen.test(text) ? `'${inside}` : inside;
}
