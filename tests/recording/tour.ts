import { Change } from '../../lib/model/index.ts';
import { seed } from '../contract/seeds.ts';
import type { Opened } from '../contract/source.ts';

const { signal } = new AbortController();

/** Each way in which a CRM is asked once, of what is put in for it: made, read, listed, changed. */
export async function takeTour({ source, fill }: Opened): Promise<void> {
  await source.me(signal);
  await source.colleagues(signal);
  await fill([
    seed('account', { id: 'acme', domains: ['acme.example'] }),
    seed('contact', { id: 'con-a', accountId: 'acme', name: 'Ann Vale', emails: ['a@acme.example'] }),
    seed('opportunity', { id: 'opp-a', accountId: 'acme', closeDate: '2027-03-31' }),
    seed('case', { id: 'cas-a', accountId: 'acme' }),
    seed('note', { id: 'not-a', accountId: 'acme' }),
    seed('interaction', { id: 'int-a', accountId: 'acme', contactIds: ['con-a'] }),
    seed('task', { id: 'tas-a', accountId: 'acme' }),
  ]);
  const { contacts } = await source.context('acme', signal);
  await source.portfolio(null, signal);
  await source.search('acme', signal);
  for (let cursor: string | null = null; ; ) {
    const page = await source.changes(cursor, signal);
    if (page === 'start-over' || !page.more) break;
    cursor = page.next;
  }
  const [contact] = contacts;
  if (!contact) return;
  const change = { id: crypto.randomUUID(), type: 'contact.update', recordId: contact.id };
  const fields = { title: 'Head of tours' };
  await source.apply(Change.parse({ ...change, baseVersion: contact.version, fields }), 'acme', signal);
}
