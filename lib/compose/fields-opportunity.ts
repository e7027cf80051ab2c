import { t } from '../i18n/index.ts';
import { parseDue } from './due.ts';
import { as, type FieldsOf } from './field.ts';
import { clean, read, written } from './part.ts';
import { products, worth } from './parts-sold.ts';

/** What is begun with a form; all else of an opportunity is changed where it stands. */
export const opportunity: FieldsOf<'opportunity'> = {
  name: { from: ['name'], make: ({ name }) => written('name', name, t('opportunities.wrong.name')) },
  kind: as('kind'),
  amount: { from: ['amount', 'currency'], make: ({ amount, currency }) => worth(amount, currency) },
  closeDate: {
    from: ['closeDate'],
    make: ({ closeDate }, { now, locale, timeZone }) => read(parseDue(closeDate, now, locale, timeZone)),
  },
  // A source without stages of its own has to be told one.
  stage: {
    from: ['stage'],
    make: ({ stage }) => written('name', clean(stage) || t('opportunities.firstStage')),
  },
  probability: as('probability'),
  ownerId: as('ownerId'),
  productIds: { from: ['productIds'], make: ({ productIds }) => products(productIds) },
};
