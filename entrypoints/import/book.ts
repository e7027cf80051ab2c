import type { Who } from '../../components/import/view.ts';
import type { Plan } from '../../lib/import/plan/plan-words.ts';
import { isFreeMail } from '../../lib/match/free-mail.ts';
import { type Book, type Owner, plainWorkspace } from '../../lib/model/index.ts';
import type { BookStore } from '../../lib/store/book.ts';

/** A workbook that has nothing in it yet. */
export const plainFor = (who: Who): Pick<Book, 'workspace'> => ({
  workspace: { ...plainWorkspace, currency: who.currency },
});

/** The workbook that is here, or a new one for that person: one of the owners whom the file names, where it does. */
export async function bookFor(
  records: Pick<BookStore, 'book'>,
  plan: Plan,
  who: Who,
  files: readonly string[],
): Promise<Book> {
  const there = await records.book();
  if (there) return there;
  const owners = plan.added.flatMap(({ row }) => (row.kind === 'owner' ? [row.record] : []));
  const own = owners.find((owner) => isSame(owner, who));
  const domain = who.email.split('@')[1]?.toLowerCase() ?? '';
  return {
    id: crypto.randomUUID(),
    name: files[0]?.slice(0, 200) || who.name,
    me: { ownerId: own?.id ?? crypto.randomUUID(), name: who.name, email: who.email },
    ownDomains: domain === '' || isFreeMail(domain) ? [] : [domain],
    ...plainFor(who),
  };
}

const isSame = (owner: Owner, who: Who) =>
  owner.email === who.email.toLowerCase() || owner.name.toLowerCase() === who.name.trim().toLowerCase();
