import { t } from '../../lib/i18n/index.ts';
import type { Id, Opportunity, Product, Unsent } from '../../lib/model/index.ts';
import type { Editing } from './editing.ts';

type Create = Extract<Unsent, { type: 'opportunity.create' }>;

/** Whose it is to be, and by what it is measured. */
type Around = Pick<Editing, 'workspace' | 'viewerId'>;

/** In the first stage, without a word on what it is worth: all else can be said later. */
export function ofProduct(
  product: Product,
  { accountId, kind }: { accountId: Id; kind: Opportunity['kind'] },
  { workspace, viewerId }: Around,
): Create {
  const first = workspace.stages.find(({ status }) => status === 'open');
  return {
    type: 'opportunity.create',
    recordId: crypto.randomUUID(),
    fields: {
      ...{ accountId, kind, name: product.name, productIds: [product.id] },
      amount: null,
      closeDate: null,
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
