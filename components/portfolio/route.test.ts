import { describe, expect, test } from 'vitest';
import { hrefOf, type Route, routeAt } from './route.ts';

const account = (accountId: string, part: 'overview' | 'map' | 'handover' = 'overview'): Route => ({
  view: 'account',
  accountId,
  part,
});

describe('the address of the portfolio', () => {
  test.each<[string, Route]>([
    ['', { view: 'today' }],
    ['#/', { view: 'today' }],
    ['#/today', { view: 'today' }],
    ['#/accounts', { view: 'accounts' }],
    ['#/accounts/', { view: 'accounts' }],
    ['#/forecast', { view: 'forecast' }],
    ['#/elsewhere', { view: 'today' }],
    ['#/constructor', { view: 'today' }],
    ['#/accounts/acc-1', account('acc-1')],
    ['#/accounts/acc-1/map', account('acc-1', 'map')],
    ['#/accounts/acc-1/nothing', account('acc-1')],
    ['#/accounts/%E0%A4%A', { view: 'accounts' }],
  ])('%s names %o', (hash, route) => expect(routeAt(hash)).toEqual(route));

  test.each<[Route]>([
    [{ view: 'renewals' }],
    [account('a/b c#d?')],
    [account('acc-1', 'handover')],
    [account('%')],
  ])('of %o leads back to it', (route) => expect(routeAt(hrefOf(route))).toEqual(route));
});
