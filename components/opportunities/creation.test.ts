import { describe, expect, test } from 'vitest';
import { Change, plainWorkspace } from '../../lib/model/index.ts';
import { NOW } from '../../tests/builders/clock.ts';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import { type Beginning, creationOf, firstBeginning, ofProduct } from './creation.ts';

const around = { workspace: buildWorkspace(), now: NOW, viewerId: 'own-alex' };
const product = { id: 'prd-service', name: 'Service' };
const at = { accountId: 'acc-arden', kind: 'new' } as const;
const create = (typed: Partial<Beginning>) =>
  creationOf({ ...firstBeginning, name: 'Basel phase 2', ...typed }, 'acc-arden', around);

const whole = (unsent: object) => Change.safeParse({ ...unsent, id: crypto.randomUUID() }).success;

describe('a new opportunity', () => {
  test('is the person’s own, in the first open stage, with what was typed', () => {
    const made = create({ amount: '120k', closeDate: '15 Jan', kind: 'new' });
    expect(made).toMatchObject({
      unsent: {
        type: 'opportunity.create',
        fields: {
          name: 'Basel phase 2',
          kind: 'new',
          stage: 'Qualify',
          probability: 15,
          amount: { amount: 120_000, currency: 'EUR' },
          closeDate: '2027-01-15',
          ownerId: 'own-alex',
        },
      },
    });
    expect('unsent' in made && whole(made.unsent)).toBe(true);
  });

  test('needs a name, and says all that is wrong at once', () => {
    expect(create({ name: ' ', amount: 'x', closeDate: 'soonish' })).toEqual({
      errors: {
        name: expect.any(String),
        amount: expect.any(String),
        closeDate: expect.any(String),
      },
    });
    expect(create({ name: 'x'.repeat(201) })).toHaveProperty('errors.name');
    expect(create({ name: 'x'.repeat(200) })).not.toHaveProperty('errors');
  });

  test('of a product is named after it, and is worth what nobody has said yet', () => {
    const unsent = ofProduct(product, at, around);
    expect(unsent.fields).toMatchObject({
      name: 'Service',
      kind: 'new',
      productIds: ['prd-service'],
      amount: null,
      closeDate: null,
      stage: 'Qualify',
    });
    expect(whole(unsent)).toBe(true);
  });

  test('is whole where the workspace has no stages', () => {
    expect(whole(ofProduct(product, at, { ...around, workspace: plainWorkspace }))).toBe(true);
  });
});
