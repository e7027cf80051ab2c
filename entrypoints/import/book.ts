import type { Who } from '../../components/import/view.ts';
import { isFreeMail } from '../../lib/match/free-mail.ts';
import { type Book, type Kept, plainWorkspace } from '../../lib/model/index.ts';

/** A workbook with nothing in it yet but whose it is, named after its first file. */
export function newBook(who: Who, files: readonly string[]): Book {
  const domain = who.email.split('@')[1]?.toLowerCase() ?? '';
  return {
    id: crypto.randomUUID(),
    name: files[0]?.slice(0, 200) || who.name,
    me: { ownerId: crypto.randomUUID(), name: who.name, email: who.email },
    ownDomains: domain === '' || isFreeMail(domain) ? [] : [domain],
    workspace: { ...plainWorkspace, currency: who.currency },
  };
}

/** The person as one of the owners, as the store puts them among the records before a file's. */
export function ownerOf({ me }: Book, now: string): Kept {
  const source = { id: me.ownerId, version: '1', updatedAt: now, link: null };
  return { kind: 'owner', record: { ...source, name: me.name, email: me.email }, given: null };
}
