import type { Id } from '../../lib/model/index.ts';
import { choiceAt, choicePath, type ReportChoice } from '../../lib/work/report/choice.ts';

/** The parts of an account's page, in the order of its tabs. */
export const accountParts = [
  'overview',
  'map',
  'contracts',
  'opportunities',
  'initiatives',
  'white-space',
  'handover',
] as const;
export type AccountPart = (typeof accountParts)[number];

/** The views that stand in the head of the page. */
export const viewNames = ['today', 'accounts', 'forecast', 'renewals', 'reports'] as const;
export type ViewName = (typeof viewNames)[number];

export type Route =
  /** `choice`: which report. */
  { view: ViewName; choice?: ReportChoice } | { view: 'account'; accountId: Id; part: AccountPart };

/** What an address names; what names nothing is the first view. */
export function routeAt(hash: string): Route {
  const path = hash.replace(/^#?\/?/, '');
  const [view = '', id, part = 'overview'] = path.split('/');
  if (view === 'reports' && id) return { view: 'reports', choice: choiceAt(path.slice('reports/'.length)) };
  if (view === 'accounts' && id) {
    const accountId = decoded(id);
    const known = accountParts.find((name) => name === part) ?? 'overview';
    return accountId ? { view: 'account', accountId, part: known } : { view: 'accounts' };
  }
  return { view: viewNames.find((name) => name === view) ?? 'today' };
}

export function hrefOf(route: Route): string {
  if (route.view !== 'account')
    return route.choice ? `#/${route.view}/${choicePath(route.choice)}` : `#/${route.view}`;
  const path = `#/accounts/${encodeURIComponent(route.accountId)}`;
  return route.part === 'overview' ? path : `${path}/${route.part}`;
}

export const accountHref = (accountId: Id): string =>
  hrefOf({ view: 'account', accountId, part: 'overview' });

/** The status report of an account, for inside. */
export const reportHref = (accountId: Id): string =>
  hrefOf({
    view: 'reports',
    choice: { kind: 'status', audience: 'inside', scope: { of: 'account', id: accountId } },
  });

function decoded(id: string): string | null {
  try {
    return decodeURIComponent(id);
  } catch {
    return null;
  }
}
