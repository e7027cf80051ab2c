import { z } from 'zod';
import { t } from '../../i18n/index.ts';
import type { PortfolioPage } from '../../model/index.ts';
import { readCursor } from '../cursor.ts';
import { SourceError } from '../error.ts';
import { type Asking, factsIn } from './told.ts';
import type { Page } from './vendor.ts';

/** Whose accounts are next, where the CRM goes on, how many there are in all, and whether those of others are among them. */
const Cursor = z.tuple([
  z.enum(['own', 'others']),
  z.string().max(300).nullable(),
  z.number().int(),
  z.boolean(),
]);
type Cursor = z.infer<typeof Cursor>;

const first: Cursor = ['own', null, 0, false];

/** Accounts of others beyond which a portfolio is the person's own: to read each costs the company's quota. */
const MOST_OTHERS = 1000;

/** Accounts that somebody looks after, the person's own first. */
export async function portfolioPage(asking: Asking, text: string | null): Promise<PortfolioPage> {
  const { vendor, signal } = asking;
  const [of, after, total, withOthers] = text === null ? first : placeOf(text);
  const page = await vendor.accounts({ of }, after, signal);
  const [accounts, place] = await Promise.all([
    factsIn(
      asking,
      page.rows.map(({ record }) => record.id),
    ),
    text === null ? beginning(asking, page) : { total, withOthers },
  ]);
  const next = nextOf(of, page.next, place);
  return { accounts, next: next && JSON.stringify(next), total: place.total };
}

interface Place {
  readonly total: number;
  readonly withOthers: boolean;
}

async function beginning({ vendor, signal }: Asking, own: Page<'account'>): Promise<Place> {
  const mine = own.total ?? own.rows.length;
  const others = await vendor.countOthers(signal);
  const withOthers = others <= MOST_OTHERS;
  return { total: withOthers ? mine + others : mine, withOthers };
}

function nextOf(of: Cursor[0], after: string | null, { total, withOthers }: Place): Cursor | null {
  if (after !== null) return [of, after, total, withOthers];
  return of === 'own' && withOthers ? ['others', null, total, withOthers] : null;
}

function placeOf(text: string): Cursor {
  const place = readCursor(Cursor, text);
  if (place) return place;
  throw new SourceError({ kind: 'rejected', fields: {} }, t('errors.source.rejected'));
}
