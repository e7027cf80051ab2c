import { numberFormat } from '../../i18n/index.ts';
import type { Amount, Link, Value, ValueKind } from './spec.ts';
import { cellText } from './text.ts';

/** A cell as it is written: never a formula, as text is always marked as text. */
export interface Written {
  readonly value: string | number | boolean | null;
  /** Code of its number format. */
  readonly format?: string | undefined;
  /** https or mailto. */
  readonly link?: string | undefined;
}

const nothing: Written = { value: null };
const DAY = 86_400_000;
/** 1970-01-01 in days from 1900, as Excel counts. */
const EPOCH = 25_569;
/** 1900-03-01: before it Excel counts a day that never was. */
const FIRST = 61;

export const dayFormat = 'yyyy\\-mm\\-dd';
export const instantFormat = 'yyyy\\-mm\\-dd\\ hh:mm';

const writers: Readonly<Record<ValueKind, (value: Value) => Written | undefined>> = {
  text: () => undefined,
  number: (value) => (isNumber(value) ? { value } : undefined),
  percent: (value) =>
    isNumber(value)
      ? { value: Number((value / 100).toPrecision(15)), format: Number.isInteger(value) ? '0%' : '0.0%' }
      : undefined,
  money: (value) =>
    isAmount(value) && isNumber(value.amount)
      ? { value: value.amount, format: moneyFormat(value.currency) }
      : undefined,
  day: (value) => dated(typeof value === 'string' ? dayOf(value) : Number.NaN, dayFormat),
  instant: (value) => dated(instantOf(value), instantFormat),
  'yes-no': (value) => (typeof value === 'boolean' ? { value } : undefined),
  link: linkOf,
};

export function written(kind: ValueKind, value: Value): Written {
  if (value === null || value === undefined || value === '') return nothing;
  return writers[kind](value) ?? { value: cellText(plainText(value)) };
}

/** What a value is in words, where it is not what its column holds. */
export function plainText(value: Value): string {
  if (isAmount(value)) return `${value.amount} ${value.currency}`;
  if (isLink(value)) return value.text || value.address;
  return String(value ?? '');
}

/** Written with its code, so that every program in every country knows which dollar it is. */
function moneyFormat(currency: string): string {
  const known = moneyFormats.get(currency) ?? madeFormat(currency);
  moneyFormats.set(currency, known);
  return known;
}

/** To ask for a currency's digits takes as long as to write a row. */
const moneyFormats = new Map<string, string>();

function madeFormat(currency: string): string {
  const digits = isCode(currency)
    ? (numberFormat({ style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)
    : 2;
  const name = currency.replaceAll(/["\]\\;-]|\p{Cc}/gu, '');
  return `#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''}\\ [$${name}]`;
}

const isCode = (currency: string) => /^[A-Z]{3}$/.test(currency);
const isNumber = (value: Value): value is number => typeof value === 'number' && Number.isFinite(value);
export const isAmount = (value: Value): value is Amount =>
  typeof value === 'object' && value !== null && 'amount' in value;
export const isLink = (value: Value): value is Link =>
  typeof value === 'object' && value !== null && 'address' in value;

const dated = (serial: number, format: string): Written | undefined =>
  serial >= FIRST ? { value: serial, format } : undefined;

function dayOf(value: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) / DAY + EPOCH : Number.NaN;
}

function instantOf(value: Value): number {
  if (typeof value !== 'string' && typeof value !== 'number') return Number.NaN;
  const at = new Date(value);
  return (at.getTime() - at.getTimezoneOffset() * 60_000) / DAY + EPOCH;
}

/** Longer addresses Excel refuses. */
const LONGEST_ADDRESS = 2079;

function linkOf(value: Value): Written | undefined {
  const { text, address } = isLink(value) ? value : { text: '', address: String(value) };
  const isSafe = URL.canParse(address) && /^(https|mailto):/i.test(address);
  if (!isSafe || address.length > LONGEST_ADDRESS) return undefined;
  return { value: cellText(text || address), link: new URL(address).href };
}
