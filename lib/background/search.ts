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
      const known = await accountsOf(store, pasted, named);
      const ids = new Set([...pasted.map(ownerOf), ...named.accounts.map(({ id }) => id)]);
      return {
        accounts: [...ids].flatMap((id) => known.get(id) ?? []).slice(0, LIMIT),
        contacts: contactsOf(pasted, named).flatMap((contact) => {
          const account = known.get(contact.accountId)?.name;
          // There is nothing to open where the account is gone.
          return account === undefined ? [] : [{ ...contact, account }];
        }),
      };
    },
  };
}

type Names = Awaited<ReturnType<Parts['names']['find']>>;
type FoundAccount = Found['accounts'][number];
type FoundContact = Found['contacts'][number];

const ownerOf = (hit: Hit) => (hit.kind === 'contact' ? hit.accountId : hit.id);

/** The closest key that has any hits: a person's own address says more than its domain. */
async function findPasted({ directory }: Parts, text: string): Promise<readonly Hit[]> {
  const keys = pastedKeys(text);
  if (keys.length === 0) return [];
  const hits = await directory.look(keys);
  return keys.map((key) => hits.get(key) ?? []).find(({ length }) => length > 0) ?? [];
}

/** Every account that is spoken of; what came with the names need not be looked up. */
async function accountsOf({ directory }: Parts, pasted: readonly Hit[], { accounts, contacts }: Names) {
  const known = new Map<string, FoundAccount>();
  for (const account of [...accounts, ...contacts.flatMap((each) => each.account ?? [])])
    known.set(account.id, { accountId: account.id, name: account.name, detail: account.hosts[0] ?? '' });
  const wanted = [...pasted.map(ownerOf), ...contacts.map(({ contact }) => contact.accountId)];
  const unknown = [...new Set(wanted)].filter((id) => !known.has(id));
  if (unknown.length === 0) return known;
  for (const { id, name, domains } of await directory.accounts(unknown))
    known.set(id, { accountId: id, name, detail: domains[0] ?? '' });
  return known;
}

/** The one found by words stands where the pasted one did: it knows the address. */
function contactsOf(pasted: readonly Hit[], { contacts }: Names): Omit<FoundContact, 'account'>[] {
  const byId = new Map<string, Omit<FoundContact, 'account'>>();
  for (const hit of pasted)
    if (hit.kind === 'contact')
      byId.set(hit.id, { contactId: hit.id, accountId: hit.accountId, name: hit.name, detail: '' });
  for (const { contact } of contacts) {
    const { id, accountId, name, emails } = contact;
    byId.set(id, { contactId: id, accountId, name, detail: emails[0] ?? '' });
  }
  return [...byId.values()].slice(0, LIMIT);
}
