import { SIGNS } from '../words/signs.ts';

const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const SIGN = '(US\\$|A\\$|CA?\\$|R\\$|[€$£¥₹]|zł|Fr\\.|SFr|Euro?|kr\\.?|[A-Za-z]{3})';
const BEFORE = new RegExp(`^([-(]?)\\s*${SIGN}\\s*(?=[-(\\d.,])`);
const AFTER = new RegExp(`(?<=[\\d.,)\\s-])\\s*${SIGN}\\s*(\\)?)$`);

/** ISO 4217 of a code or a sign as a cell has it; undefined for none, and for a sign that may be several. */
export function currencyOf(text: string): string | undefined {
  const said = text.trim();
  const code = said.toUpperCase();
  return SIGNS[said] ?? (codes.has(code) ? code : undefined);
}

/** Which currency a text names beside its number, and the number. */
export function currencyIn(text: string): { currency: string | undefined; rest: string } | undefined {
  const said = text.trim();
  const before = BEFORE.exec(said);
  const after = before ? null : AFTER.exec(said);
  const sign = before?.[2] ?? after?.[1];
  if (sign === undefined) return undefined;
  const rest = before ? said.replace(BEFORE, '$1') : said.replace(AFTER, '$2');
  const currency = currencyOf(sign);
  // 12 km is no amount; 12 kr is one.
  return currency || /^kr/i.test(sign) ? { currency, rest } : undefined;
}

/** The currency that a header names: `Amount (EUR)`, `Betrag in €`, `Montant €`; and the header without it. */
export function currencyOfHeader(header: string): { currency: string; rest: string } | undefined {
  const bracketed = /[([]\s*(?:in |en )?([^)\]\d]{1,5})\s*[)\]]/i.exec(header);
  const worded = /\s(?:in|en)\s+(\S{1,4})\s*$/i.exec(header);
  const bare = /(?:^|\s)([€$£¥₹]|[A-Z]{3})\s*$/.exec(header);
  for (const found of [bracketed, worded, bare]) {
    const currency = found?.[1] === undefined ? undefined : currencyOf(found[1]);
    if (found && currency) return { currency, rest: header.replace(found[0], ' ').trim() };
  }
  return undefined;
}
