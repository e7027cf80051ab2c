import { sampleRecords } from '../../server/sample/index.ts';
import { sampleMailboxes } from '../../tests/sample-sites/gmail/mail/index.ts';
import type { Thread } from '../../tests/sample-sites/gmail/mail/mail.ts';

/** A thread of the sample Gmail, and what the panel and the peer show beside it. */
export interface Target {
  hash: string;
  subject: string;
  account: string;
  /** Stands in the account's context and nowhere else: when it is painted, it is the context that is painted. */
  mark: string;
}

/** Threads that are about one account, and each about another one. */
export function findTargets(): Target[] {
  const accounts = accountsWithMarks();
  const taken = new Set<string>();
  return (sampleMailboxes[0]?.threads ?? []).flatMap((thread) => {
    const domains = domainsOf(thread);
    const [account, ...others] = accounts.filter((each) =>
      each.domains.some((domain) => domains.has(domain)),
    );
    if (!account || others.length > 0 || thread.folder !== 'inbox' || taken.has(account.name)) return [];
    taken.add(account.name);
    const { hash, subject } = thread;
    return [{ hash: `#inbox/${hash}`, subject, account: account.name, mark: account.mark }];
  });
}

function domainsOf({ messages }: Thread): Set<string> {
  const people = messages.flatMap(({ from, to, cc }) => [from, ...to, ...cc]);
  return new Set(people.map(({ email }) => email.toLowerCase().split('@')[1] ?? ''));
}

/** Accounts with an open opportunity, whose name is the mark. */
function accountsWithMarks() {
  const records = sampleRecords(new Date());
  const opportunities = records.flatMap(({ kind, record }) => (kind === 'opportunity' ? [record] : []));
  return records.flatMap(({ kind, record }) => {
    if (kind !== 'account') return [];
    const open = opportunities.find(({ accountId, status }) => accountId === record.id && status === 'open');
    const domains = [...record.domains, ...record.aliasDomains];
    return open ? [{ name: record.name, domains, mark: open.name }] : [];
  });
}
