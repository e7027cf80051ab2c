import type { CrmName } from '../../lib/sources/crm/access.ts';
import type { Entry } from '../../tests/fakes/crm/stage.ts';
import type { Figure } from '../stats.ts';
import {
  type Contexts,
  contextFigures,
  type First,
  firstFigures,
  type Large,
  largeFigures,
  type Peer,
  type Synced,
  syncFigures,
  WAY,
} from './figures.ts';
import { measureAt } from './measure.ts';
import { type Org, startOrg } from './orgs.ts';
import type { OrgSize } from './seeds.ts';

export interface CrmSizes {
  /** Accounts that are synchronised, once a few and once many. */
  readonly accounts: readonly number[];
  /** Accounts of an organisation in which the person has only a few. */
  readonly organisation: number;
  /** Of one account. */
  readonly contacts: number;
}

/** Of each account that is nobody's in particular. */
const CONTACTS = 2;
const OWN = 40;
const FEW = 200;

/** What the editions that the fakes stand for allow in a day: calls, of Zoho credits. */
const days: Readonly<Record<CrmName, number>> = { hubspot: 650_000, salesforce: 100_000, zoho: 60_000 };

/** The three CRMs, each strict and with its limits, beside their vendors' own clients at the same records. */
export async function benchCrm(sizes: CrmSizes): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const crm of ['hubspot', 'salesforce', 'zoho'] as const) {
    for (const [at, accounts] of sizes.accounts.entries()) {
      const size = { accounts, own: OWN, contacts: CONTACTS };
      figures.push(...(await inOrg(crm, size, (org) => synchronise(crm, org, accounts, at === 0))));
    }
    const few = { accounts: sizes.organisation, own: FEW, contacts: 0 };
    figures.push(
      ...(await inOrg(crm, few, async (org) =>
        firstFigures(crm, few.accounts, FEW, await measureAt<First>(org, { crm, what: 'first' })),
      )),
    );
    const large = { accounts: 50, own: 1, contacts: CONTACTS, contactsOfFirst: sizes.contacts };
    figures.push(
      ...(await inOrg(crm, large, async (org) =>
        largeFigures(crm, sizes.contacts, await measureAt<Large>(org, { crm, what: 'large' })),
      )),
    );
  }
  return figures;
}

async function inOrg(crm: CrmName, size: OrgSize, work: (org: Org) => Promise<Figure[]>) {
  await using org = await startOrg(crm, size);
  return await work(org);
}

async function synchronise(crm: CrmName, org: Org, accounts: number, withContexts: boolean) {
  const contexts = withContexts
    ? contextFigures(
        crm,
        await measureAt<Contexts>(org, { crm, what: 'context' }),
        await measureAt<Contexts>(org, { crm, what: 'context', way: WAY }),
      )
    : [];
  const peer = await measureAt<Peer>(org, { crm, what: 'peer' });
  const from = org.ledger.length;
  const synced = await measureAt<Synced>(org, { crm, what: 'sync' });
  const spent = org.ledger.slice(from);
  const [cost, costOfNothing] = [
    costOf(spent.slice(0, synced.all.calls)),
    costOf(spent.slice(synced.all.calls, synced.all.calls + synced.nothing.calls)),
  ];
  if (peer.entries !== synced.all.result.entries)
    throw new Error(`${crm}: ${peer.entries} records by its own client, ${synced.all.result.entries} by us`);
  return [...contexts, ...syncFigures({ crm, accounts, synced, peer, cost, day: days[crm], costOfNothing })];
}

const costOf = (entries: readonly Entry[]) => entries.reduce((sum, { cost = 1 }) => sum + cost, 0);
