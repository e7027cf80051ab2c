import type { Hit } from '../match/index.ts';
import type { Found } from '../messages/view.ts';
import { pastedKeys, queryWords } from '../search/index.ts';
import type { Store } from '../store/index.ts';

/** Of accounts, and of contacts as well. */
const LIMIT = 8;

export interface Search {
  /** Whose address the text is, then who has its words in the name. Nothing is asked of the source. */
  find(text: string): Promise<Found>;
  /** For after a sync, so that the next search need not build its index; does nothing when little has come. */
  prepare(): Promise<void>;
}

type Parts = Pick<Store, 'directory' | 'names'>;

export function createSearch(store: Parts): Search {
  return {
    prepare: () => store.names.build(),
    async find(text) {
      const [pasted, named] = await Promise.all([
        findPasted(store, text),
        store.names.find(queryWords(text), LIMIT),
      ]);
      const accountIds = [...pasted.map(ownerOf), ...named.accounts.map(({ id }) => id)];
      const contacts = [
        ...pasted.flatMap((hit) => (hit.kind === 'contact' ? [{ ...hit, detail: '' }] : [])),
        ...named.contacts.map(({ emails: [detail = ''], ...contact }) => ({ ...contact, detail })),
      ];
      return describe(store, [...new Set(accountIds)].slice(0, LIMIT), onceEach(contacts).slice(0, LIMIT));
    },
  };
}

const ownerOf = (hit: Hit) => (hit.kind === 'contact' ? hit.accountId : hit.id);

/** The closest key that has any hits: a person's own address says more than its domain. */
async function findPasted({ directory }: Parts, text: string): Promise<readonly Hit[]> {
  const keys = pastedKeys(text);
  if (keys.length === 0) return [];
  const hits = await directory.look(keys);
  return keys.map((key) => hits.get(key) ?? []).find(({ length }) => length > 0) ?? [];
}

interface FoundContact {
  id: string;
  accountId: string;
  name: string;
  detail: string;
}

/** The one found by words stands where the pasted one did: it knows the address. */
function onceEach(contacts: readonly FoundContact[]): FoundContact[] {
  const byId = new Map<string, FoundContact>();
  for (const contact of contacts) byId.set(contact.id, contact);
  return [...byId.values()];
}

/** As the directory has the accounts now. Whoever's account is gone is not shown: there is nothing to open. */
async function describe(
  { directory }: Parts,
  accountIds: readonly string[],
  contacts: readonly FoundContact[],
) {
  const owners = contacts.map(({ accountId }) => accountId);
  const entries = await directory.accounts([...new Set([...accountIds, ...owners])]);
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    accounts: accountIds.flatMap((accountId) => {
      const entry = known.get(accountId);
      return entry ? [{ accountId, name: entry.name, detail: entry.domains[0] ?? '' }] : [];
    }),
    contacts: contacts.flatMap(({ id, accountId, name, detail }) => {
      const account = known.get(accountId)?.name;
      return account === undefined ? [] : [{ contactId: id, accountId, name, account, detail }];
    }),
  };
}
