import { describe, expect, test } from 'vitest';
import { buildAccount } from '../../tests/builders/records.ts';
import { plainWorkspace } from '../model/index.ts';
import { termsOf } from './terms.ts';

const key = { sponsorDays: 30, quietDays: 21, renewalMonths: 9 };
const workspace = { ...plainWorkspace, tiers: { 'Key account': key } };

describe('what is expected of an account', () => {
  test.each([
    ['is what its tier has', 'Key account', key],
    ['is what all others have where its tier is not listed', 'Growth', plainWorkspace.otherTerms],
    ['is what all others have where it has no tier', null, plainWorkspace.otherTerms],
    ['does not come from the names that every object has', 'constructor', plainWorkspace.otherTerms],
  ])('%s', (_so, tier, terms) => {
    expect(termsOf(buildAccount({ tier }), workspace)).toEqual(terms);
  });
});
