import type { Correction } from '../model/match.ts';
import type { Clues } from './clues.ts';
import { hostOf, isSameOrSub } from './domain.ts';
import { canonicalEmail } from './email.ts';
import { isFreeMail } from './free-mail.ts';
import type { DirectoryKey } from './key.ts';

/** What matching needs to know besides the directory. */
export interface Rules {
  /** Domains of the viewer's own company: never a client. */
  readonly ownDomains: readonly string[];
  readonly ownEmails: readonly string[];
  readonly corrections: readonly Correction[];
}

/** What the viewer has said of someone, by the closest of their keys that was spoken about. */
export interface Verdict {
  /** This account, whatever else there is. */
  readonly is: { readonly accountId: string; readonly key: DirectoryKey } | undefined;
  /** Nothing at all. */
  readonly never: boolean;
  /** None of these accounts. */
  readonly not: ReadonlySet<string>;
}

/** The rules made ready to be asked for each of many people. */
export interface Ruling {
  isOwnHost(host: string | undefined): boolean;
  isOwnEmail(clues: Pick<Clues, 'email'>): boolean;
  /** `keys`: the closest first. */
  verdictOn(keys: readonly DirectoryKey[]): Verdict;
  /** Accounts that a correction names for one of the keys. */
  named(keys: ReadonlySet<DirectoryKey>): string[];
}

const silent: Verdict = { is: undefined, never: false, not: new Set() };

export function createRuling({ ownDomains, ownEmails, corrections }: Rules): Ruling {
  // Someone whose own company mails from a free provider does not own everybody there.
  const ownHosts = ownDomains.flatMap((domain) => {
    const host = hostOf(domain);
    return host === undefined || isFreeMail(host) ? [] : [host];
  });
  const own = new Set(ownEmails.map((email) => `e:${canonicalEmail(email)}`));
  const byKey = Map.groupBy(corrections, ({ key }) => key);
  return {
    isOwnHost: (host) => host !== undefined && ownHosts.some((domain) => isSameOrSub(host, domain)),
    isOwnEmail: ({ email }) => email !== undefined && own.has(email),
    verdictOn: (keys) => (byKey.size === 0 ? silent : verdictOn(keys, byKey)),
    named: (keys) =>
      corrections.flatMap(({ key, verdict, accountId }) =>
        verdict === 'is' && accountId !== null && keys.has(key as DirectoryKey) ? [accountId] : [],
      ),
  };
}

/** A word on the person outweighs one on their company; on the same key, "is" outweighs the rest. */
function verdictOn(
  keys: readonly DirectoryKey[],
  byKey: ReadonlyMap<string, readonly Correction[]>,
): Verdict {
  const not = new Set<string>();
  for (const key of keys) {
    const words = byKey.get(key) ?? [];
    const is = words.find(({ verdict }) => verdict === 'is')?.accountId;
    if (is && !not.has(is)) return { is: { accountId: is, key }, never: false, not };
    if (words.some(({ verdict }) => verdict === 'never')) return { is: undefined, never: true, not };
    for (const { verdict, accountId } of words) if (verdict === 'not' && accountId) not.add(accountId);
  }
  return { is: undefined, never: false, not };
}
