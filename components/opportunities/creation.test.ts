import { describe, expect, test } from 'vitest';
import { Change, plainWorkspace } from '../../lib/model/index.ts';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import { ofProduct } from './creation.ts';

const around = { workspace: buildWorkspace(), viewerId: 'own-alex' };
const product = { id: 'prd-service', name: 'Service' };
const at = { accountId: 'acc-arden', kind: 'new' } as const;
const whole = (unsent: object) => Change.safeParse({ ...unsent, id: crypto.randomUUID() }).success;

describe('a new opportunity', () => {
  test('of a product is named after it, and is worth what nobody has said yet', () => {
    const unsent = ofProduct(product, at, around);
    expect(unsent.fields).toMatchObject({
      name: 'Service',
      kind: 'new',
      productIds: ['prd-service'],
      amount: null,
      closeDate: null,
      stage: 'Qualify',
      probability: 15,
      ownerId: 'own-alex',
    });
    expect(whole(unsent)).toBe(true);
  });

  test('is whole where the workspace has no stages', () => {
    expect(whole(ofProduct(product, at, { ...around, workspace: plainWorkspace }))).toBe(true);
  });
});
