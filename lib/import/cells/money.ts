import { currencyIn, currencyOf } from './currency.ts';
import { readNumber } from './numbers.ts';
import { fault, type How, isFault, type Read, shown } from './read.ts';

/** An amount, with its currency where the cell, its format or the column says one. */
export interface Amount {
  readonly amount: number;
  readonly currency: string | null;
}

/** Null for the currency: a column beside it has to say. */
export const readMoney: Read = (cell, how) => {
  if (typeof cell === 'object' && cell.kind === 'money')
    return { amount: cell.amount, currency: signOf(cell.currency, how) } satisfies Amount;
  const named = typeof cell === 'string' ? currencyIn(cell) : undefined;
  const amount = readNumber(named ? named.rest : cell, how);
  if (isFault(amount)) return amount;
  return { amount, currency: named?.currency ?? how.currency } satisfies Amount;
};

/** The person's own dollar or crown, where the column is known to be of one. */
function signOf(sign: string, { currency }: How): string | null {
  if (/^\p{Sc}$|^kr/u.test(sign) && currency && sharing(sign, currency)) return currency;
  return currencyOf(sign) ?? currency;
}

const sharing = (sign: string, currency: string) =>
  (sign === '$' && /^(USD|CAD|AUD|NZD|MXN|SGD|HKD)$/.test(currency)) ||
  (/^kr/.test(sign) && /^(SEK|NOK|DKK|ISK)$/.test(currency));

export const readCurrency: Read = (cell) => currencyOf(shown(cell)) ?? fault('no-currency');
