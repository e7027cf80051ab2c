import { numberFormat, t } from '../i18n/index.ts';
import type { Money } from '../model/index.ts';

/** Beyond this a digit too many is likelier than such a contract. */
const MOST = 1_000_000_000_000;

const symbols: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY', $: 'USD' };
const factors: Readonly<Record<string, number>> = { k: 1000, tsd: 1000, m: 1e6, mn: 1e6, mio: 1e6 };

/** The amount, the words around it: a currency's code or mark, and what it is multiplied by. */
const SHAPE =
  /^(?<before>[a-z]{3}|[€£¥$])?\s*(?<number>\d[\d.,'’\s]*?)\s*(?<factor>k|tsd\.?|mio\.?|mn|m)?\s*(?<after>[a-z]{3}|[€£¥$])?$/i;

/**
 * An amount as the reader's language writes it (`480,000`, `480.000,50`, `480k`), with a currency that the amount itself
 * may name too. Null for no words at all. What can be read in two ways is asked about, never guessed.
 */
export function parseMoney(text: string, currency: string): { money: Money | null } | { error: string } {
  const said = text.normalize('NFKC').trim();
  if (said === '') return { money: null };
  const { before, number = '', factor = '', after } = SHAPE.exec(said)?.groups ?? {};
  const named = [before, after].filter((one) => one !== undefined).map(codeOf);
  const code = currency.trim().toUpperCase();
  const amount = amountOf(number);
  if (amount === undefined || named.length > 1) return { error: t('renewals.wrong.amount', example()) };
  if (typeof amount === 'string') return { error: amount };
  const other = named.find((one) => one !== code && !(one === 'USD' && isDollar(code)));
  if (other) return { error: t('renewals.wrong.twoCurrencies', { one: other, other: code }) };
  const whole = Math.round(amount * (factors[factor.toLowerCase().replace('.', '')] ?? 1) * 100) / 100;
  return whole > MOST ? { error: t('renewals.wrong.tooMuch') } : { money: { amount: whole, currency: code } };
}

/** A code that is one: three letters which the browser knows for a currency. */
export function isCurrency(text: string): boolean {
  return Intl.supportedValuesOf('currency').includes(text.trim().toUpperCase());
}

/** As {@link parseMoney} reads it. */
export const amountInWords = ({ amount }: Money): string =>
  numberFormat({ maximumFractionDigits: 2 }).format(amount);

const codeOf = (text: string) => symbols[text] ?? text.toUpperCase();
const isDollar = (code: string) => /^(AUD|CAD|HKD|NZD|SGD|USD)$/.test(code);

/** Undefined: no number. A sentence: one that means two things. */
function amountOf(text: string): number | string | undefined {
  const { group, decimal } = separators();
  // Narrow and other spaces, and both apostrophes, stand between thousands wherever somebody types them.
  const plain = text.replace(/(?<=\d)[\s'’](?=\d{3}(\D|$))/g, '');
  const [whole = '', ...fractions] = plain.split(decimal);
  const isGrouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+$`).test(whole);
  const digits = isGrouped ? whole.replaceAll(group, '') : whole;
  const [fraction = ''] = fractions;
  if (fractions.length > 1 || !/^\d+$/.test(digits) || !/^\d*$/.test(fraction)) return undefined;
  if (fraction.length > 2) return t('renewals.wrong.twoMeanings', example());
  return Number(`${digits}.${fraction || 0}`);
}

/** What stands between thousands and before the cents, where the reader is at home. */
function separators(): { group: string; decimal: string } {
  const parts = numberFormat({ useGrouping: 'always' }).formatToParts(12_345.6);
  const find = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value;
  return { group: find('group') ?? ',', decimal: find('decimal') ?? '.' };
}

const example = () => ({
  example: numberFormat({ useGrouping: 'always' }).format(480_000),
});
