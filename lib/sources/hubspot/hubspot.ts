import { Change, type Id, kindOf, plainWorkspace, type RecordKind } from '../../model/index.ts';
import { type Ask, type Cache, forgiving } from '../crm/ask.ts';
import type { FieldMapping } from '../crm/mapping.ts';
import type { Person, Profile, Row, Vendor } from '../crm/vendor.ts';
import { createApi, type For } from './api.ts';
import { archivedSince } from './archived.ts';
import type { Hub } from './beside.ts';
import { checkPortal } from './check.ts';
import { describePortal } from './describe.ts';
import { createDescriptions } from './described.ts';
import { namesOf } from './fields.ts';
import { readOne, searchAccounts, successorOf } from './finding.ts';
import { accountsOf, contactsOf, mergedSince, othersIn } from './lists.ts';
import { madeSinceOf } from './made-since.ts';
import { type ObjectName, objectOf, touches } from './objects.ts';
import { partsOf } from './parts.ts';
import { meOf, ownerRow } from './people.ts';
import { type Portal, readPortal } from './portal.ts';
import { agreedStages } from './stages.ts';
import { createOne, isForbidden, objectFor, removeOne, updateOf } from './writing.ts';

interface Options {
  readonly ask: Ask;
  readonly mapping: FieldMapping;
  readonly cache: Cache;
  readonly now: () => number;
  /** HubSpot's keys are a whole portal's: whose records are one's own is said by the owner with this address. */
  readonly personEmail: string;
  /** By an app of the person's own server, rather than by a key. */
  readonly signedIn?: boolean;
}

/** Milliseconds that searches are late, with what clocks differ; others saw as much and sometimes more. */
const LAG = 600_000;
/** Milliseconds that HubSpot keeps what was deleted. */
const BIN = 90 * 86_400_000;
const AT_ONCE = 50;

const lacking: readonly RecordKind[] = ['initiative', 'target', 'contract', 'owner'];
const writes = Change.options
  .map(({ shape }) => shape.type.value)
  .filter((type) => !lacking.includes(kindOf({ type })));

export function createHubspot({ ask, mapping, cache, now, personEmail, signedIn = false }: Options): Vendor {
  const api = createApi(ask);
  const descriptions = createDescriptions(api, forgiving(cache), (object) => namesOf(object, mapping));

  const hubOf = async (of: For): Promise<Hub> => ({
    api,
    portal: await readPortal(descriptions, { mapping, personEmail }, of),
  });
  const reading = (purpose: string, signal: AbortSignal, accountId?: Id): For => ({
    purpose,
    signal,
    accountId,
  });

  /** What a key was not allowed to write is not offered for a day, or until that was told by a check. */
  async function writing<T>(object: ObjectName, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isForbidden(error)) await descriptions.noteUnwritten(object);
      throw error;
    }
  }

  return {
    name: 'HubSpot',
    lag: LAG,
    atOnce: AT_ONCE,
    writes,

    async profile(signal): Promise<Profile> {
      const of = reading('person', signal);
      const { portal } = await hubOf(of);
      const unwritten = await descriptions.unwritten();
      const can = (kind: RecordKind) => {
        const objects: readonly ObjectName[] =
          kind === 'interaction' ? touches : [objectOf[kind] ?? 'contracts'];
        return objects.every((object) => portal.has(object) && !unwritten.includes(object));
      };
      const own = writes.filter((type) => can(kindOf({ type })));
      return { me: meOf(portal, personEmail, own.length > 0), workspace: workspaceOf(portal), writes: own };
    },

    async check(signal) {
      const unwritten = await descriptions.unwritten();
      const findings = await checkPortal(api, { unwritten, personEmail, signedIn }, reading('setup', signal));
      await descriptions.forgetRefused();
      return findings;
    },
    describe: (signal) => describePortal(api, reading('setup', signal)),

    async owners(signal): Promise<readonly Person[]> {
      const people = await descriptions.owners(reading('person', signal));
      return people.map((owner) => ({ row: ownerRow(owner), active: !owner.archived }));
    },

    async accounts(which, after, signal) {
      const of = reading('of' in which && which.of !== 'all' ? 'portfolio' : 'directory', signal);
      return accountsOf(await hubOf(of), which, { after, limit: AT_ONCE }, of);
    },
    async countOthers(signal) {
      const of = reading('portfolio', signal);
      return othersIn(await hubOf(of), of);
    },
    async contacts(which, after, signal) {
      const of = reading('directory', signal);
      return contactsOf(await hubOf(of), which, after, of);
    },
    async gone(since, signal) {
      const of = reading('directory', signal);
      const hub = await hubOf(of);
      const [accounts, contacts] = await Promise.all(
        (['companies', 'contacts'] as const).map(async (object) =>
          hub.portal.has(object)
            ? [
                ...(await archivedSince(hub, object, { since, cache, now: now() }, of)),
                ...(await mergedSince(hub, object, since, of)),
              ]
            : [],
        ),
      );
      return { accounts: accounts ?? [], contacts: contacts ?? [], complete: now() - since < BIN };
    },

    async parts(accountIds, depth, signal) {
      const [accountId] = accountIds.length === 1 ? accountIds : [];
      const of = reading(depth === 'context' ? 'context' : 'portfolio', signal, accountId);
      const known = accountIds.filter((id) => /^\d{1,30}$/.test(id));
      return partsOf(await hubOf(of), { accountIds: known, depth, now: now() }, of);
    },
    async read(kind, id, signal) {
      const of = reading('change', signal);
      return readOne(await hubOf(of), kind, id, of);
    },
    async successor(accountId, signal) {
      const of = reading('context', signal, accountId);
      return successorOf(await hubOf(of), accountId, of);
    },
    async search(words, signal) {
      const of = reading('search', signal);
      return searchAccounts(await hubOf(of), words, of);
    },
    async madeSince(kind, trace, signal) {
      const of = reading('change', signal, trace.accountId);
      return madeSinceOf(await hubOf(of), kind, trace, of);
    },

    async create(kind, fields, { changeId, accountId }, signal) {
      const of = reading('change', signal, accountId);
      const hub = await hubOf(of);
      return writing(objectFor(kind, fields), () =>
        createOne(hub, kind, { fields, changeId, now: now() }, of),
      );
    },
    async update(kind, fields, before, signal) {
      const of = reading('change', signal);
      const hub = await hubOf(of);
      const send = await updateOf(hub, kind, { fields, before, now: now() }, of);
      await writing(objectFor(kind, before.record), send);
    },
    async remove(kind, before, signal) {
      const of = reading('change', signal);
      const hub = await hubOf(of);
      await writing(objectFor(kind, before.record), () => removeOne(hub, before as unknown as Row, of));
    },
  };
}

function workspaceOf({ details, pipelines }: Portal): Profile['workspace'] {
  const currency = /^[A-Z]{3}$/.test(details.companyCurrency)
    ? details.companyCurrency
    : plainWorkspace.currency;
  return { ...plainWorkspace, currency, stages: agreedStages(pipelines.deals) };
}
