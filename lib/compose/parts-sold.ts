import { t } from '../i18n/index.ts';
import type { Id } from '../model/index.ts';
import { isCurrency, parseMoney } from './money-words.ts';
import type { Part } from './part.ts';

const MOST_PRODUCTS = 100;

/** What something is worth, in a currency that there is. */
export function worth(text: string, currency: string): Part {
  const found = parseMoney(text, currency);
  if ('error' in found) return found;
  if (found.money !== null && !isCurrency(currency)) return { error: t('renewals.wrong.currency') };
  return { value: found.money };
}

export const products = (ids: readonly Id[]): Part =>
  ids.length > MOST_PRODUCTS
    ? { error: t('renewals.wrong.products', { most: MOST_PRODUCTS }) }
    : { value: [...new Set(ids)] };
