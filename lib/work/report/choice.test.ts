import { describe, expect, test } from 'vitest';
import { choiceAt, choicePath, plainChoice, type ReportChoice } from './choice.ts';

const account: ReportChoice = {
  kind: 'review',
  audience: 'client',
  scope: { of: 'account', id: 'acc/1 ü#?' },
};

describe('the address of a report', () => {
  test.each<ReportChoice>([account, plainChoice, { ...plainChoice, scope: { of: 'view', id: 'team' } }])(
    'leads back to the same report',
    (choice) => expect(choiceAt(choicePath(choice))).toEqual(choice),
  );

  test.each([
    ['of several accounts for a client', 'status/client/view/team'],
    ['of a kind that there is none of', 'weather/inside/account/acc-1'],
    ['of a view that has no such id', 'status/inside/view/everything'],
    ['that is cut short', 'status/inside/account'],
    ['that is wrongly written', 'status/inside/account/%E0%A4%A'],
    ['that is empty', ''],
  ])('%s names the plain one', (_, path) => expect(choiceAt(path)).toEqual(plainChoice));
});
