import { parseDue } from '../../lib/compose/due.ts';
import { parseMoney } from '../../lib/compose/money-words.ts';
import { t } from '../../lib/i18n/index.ts';
import type { Day, Id, Money, Opportunity, Product, Unsent } from '../../lib/model/index.ts';
import type { Editing } from './editing.ts';

/** A new opportunity's fields as they stand in its form. */
export interface Beginning {
  name: string;
  kind: Opportunity['kind'];
  amount: string;
  closeDate: string;
}

type Create = Extract<Unsent, { type: 'opportunity.create' }>;
type Errors = Partial<Record<keyof Beginning, string>>;

export const firstBeginning: Beginning = { name: '', kind: 'expansion', amount: '', closeDate: '' };

const MOST_LETTERS = 200;

/** Whose it is to be, and by what it is measured. */
type Around = Pick<Editing, 'workspace' | 'now' | 'viewerId'>;

export function creationOf(
  { name, kind, amount, closeDate }: Beginning,
  accountId: Id,
  around: Around,
): { unsent: Create } | { errors: Errors } {
  const said = name.trim();
  const sum = parseMoney(amount, around.workspace.currency);
  const day = parseDue(closeDate, around.now);
  const errors: Errors = {
    ...(said === '' ? { name: t('opportunities.wrong.name') } : {}),
    ...(said.length > MOST_LETTERS ? { name: t('opportunities.wrong.tooLong', { n: MOST_LETTERS }) } : {}),
    ...('error' in sum ? { amount: sum.error } : {}),
    ...('error' in day ? { closeDate: day.error } : {}),
  };
  if ('error' in sum || 'error' in day || Object.keys(errors).length > 0) return { errors };
  return { unsent: creation({ accountId, name: said, kind, amount: sum.money, closeDate: day.day }, around) };
}

/** In the first stage, without a word on what it is worth: all else can be said later. */
export function ofProduct(
  product: Product,
  { accountId, kind }: Pick<Given, 'accountId' | 'kind'>,
  around: Pick<Around, 'workspace' | 'viewerId'>,
): Create {
  const unsaid = { amount: null, closeDate: null };
  return creation({ accountId, name: product.name, kind, ...unsaid, productIds: [product.id] }, around);
}

interface Given {
  accountId: Id;
  name: string;
  kind: Opportunity['kind'];
  amount: Money | null;
  closeDate: Day | null;
  productIds?: Id[];
}

function creation(
  { productIds = [], ...given }: Given,
  { workspace, viewerId }: Pick<Around, 'workspace' | 'viewerId'>,
): Create {
  const first = workspace.stages.find(({ status }) => status === 'open');
  return {
    type: 'opportunity.create',
    recordId: crypto.randomUUID(),
    fields: {
      ...given,
      productIds,
      status: 'open',
      // A source without stages of its own has to be told one.
      stage: first?.name ?? t('opportunities.firstStage'),
      probability: first?.probability ?? 0,
      nextStep: null,
      ownerId: viewerId,
      contacts: [],
      forecastCategory: null,
    },
  };
}
