import { registrableDomain } from '../../lib/match/domain.ts';
import { hostOfEmail } from '../../lib/match/email.ts';
import { isFreeMail } from '../../lib/match/free-mail.ts';
import type { Brought, Id, Kept } from '../../lib/model/index.ts';

/**
 * New accounts without a domain get the one that their people write from, where all of them do, nobody else has it and
 * it is no mail provider's or the person's own company's. A wrong domain shows a wrong account, so there is no other guess.
 */
export function withDomains(
  brought: readonly Brought[],
  here: readonly Kept[],
  own: readonly string[],
): Brought[] {
  const rows = [...here, ...brought.map(({ row }) => row)];
  const taken = new Set([...own, ...rows.flatMap(domainsOf)]);
  const used = domainsByAccount(rows);
  const owners = Map.groupBy(
    [...used].flatMap(([id, domains]) => domains.map((domain) => ({ id, domain }))),
    ({ domain }) => domain,
  );
  return brought.map(({ row, before }) => {
    const [domain, ...others] = used.get(row.record.id) ?? [];
    const isOnly = domain !== undefined && others.length === 0 && owners.get(domain)?.length === 1;
    if (
      before !== null ||
      row.kind !== 'account' ||
      row.record.domains.length > 0 ||
      !isOnly ||
      taken.has(domain)
    )
      return { row, before };
    return { row: { ...row, record: { ...row.record, domains: [domain] } }, before };
  });
}

/** Of each account, the domains that its people write from. */
function domainsByAccount(rows: readonly Kept[]): Map<Id, string[]> {
  const found = new Map<Id, Set<string>>();
  for (const { kind, record } of rows) {
    if (kind !== 'contact') continue;
    const domains = found.get(record.accountId) ?? new Set();
    for (const email of record.emails) {
      const domain = companyOf(email);
      if (domain) domains.add(domain);
    }
    found.set(record.accountId, domains);
  }
  return new Map([...found].map(([id, domains]) => [id, [...domains]]));
}

function companyOf(email: string): string | undefined {
  const host = hostOfEmail(email);
  return host === undefined || isFreeMail(host) ? undefined : registrableDomain(host);
}

function domainsOf({ kind, record }: Kept): string[] {
  if (kind !== 'account') return [];
  return [...record.domains, ...record.aliasDomains].flatMap((host) => registrableDomain(host) ?? host);
}
