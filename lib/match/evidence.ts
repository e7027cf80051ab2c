import type { ReasonKind } from '../model/match.ts';
import type { Company, Person, Sighting } from '../model/sighting.ts';
import type { DirectoryKey, Hit, Hits } from './key.ts';
import { type Clues, cluesOfCompany, cluesOfPerson, isOwn } from './keys.ts';
import type { Rules } from './rules.ts';

/** One thing that speaks for one account. */
export interface Evidence {
  readonly accountId: string;
  readonly account: string;
  readonly kind: ReasonKind;
  readonly key: DirectoryKey;
  /** False: at most a question. */
  readonly certain: boolean;
  /** Who or what it rests on, for the sentence. */
  readonly subject: string;
  readonly contactId: string | null;
}

export interface Seen {
  readonly own: boolean;
  /** Someone whose company could be told from the page: counts towards "unknown". */
  readonly outsider: boolean;
  readonly domain: string | undefined;
  /** Only the strongest kind there is for this person. */
  readonly evidence: readonly Evidence[];
}

const nothing: Seen = { own: false, outsider: false, domain: undefined, evidence: [] };

/** What the directory and the person's own corrections say of each person of a page; same order. */
export function seePeople(sighting: Sighting, hits: Hits, rules: Rules): Seen[] {
  return sighting.people.map((person) => seePerson(person, hits, rules));
}

function seePerson(person: Person, hits: Hits, rules: Rules): Seen {
  const clues = cluesOfPerson(person);
  if (isOwn(person, clues, rules)) return { ...nothing, own: true };
  // A notice of LinkedIn's or a calendar's speaks for nobody.
  if (person.doubt === 'notification') return nothing;
  const keys = [clues.email, clues.linkedin, ...clues.domains].filter((key) => key !== undefined);
  if (keys.some((key) => said(rules, key, 'never'))) return nothing;
  const who = person.name ?? person.email ?? 'This person';
  const found = firstOf(
    [
      () => keys.flatMap((key) => corrected(key, hits, rules)).slice(0, 1),
      () => contacts(clues.email, 'contact-email', hits),
      () => contacts(clues.linkedin, 'contact-linkedin', hits),
      () => domainEvidence(clues, who, hits),
      () => similar(clues, hits),
    ],
    rules,
  );
  const evidence = person.doubt === null ? found : found.map(doubted);
  const known = clues.email !== undefined || clues.linkedin !== undefined;
  return { own: false, outsider: known, domain: registered(clues), evidence };
}

/** What the page says of companies: a LinkedIn page, a web address, or only a name. */
export function seeCompanies(sighting: Sighting, hits: Hits, rules: Rules): Evidence[] {
  const named = sighting.people.some(({ name, self }) => name !== null && !self);
  return sighting.companies.flatMap((company) => seeCompany(company, named, hits, rules));
}

function seeCompany(company: Company, named: boolean, hits: Hits, rules: Rules): readonly Evidence[] {
  const clues = cluesOfCompany(company);
  const keys = [...clues.linkedin, ...clues.domains];
  if (keys.some((key) => said(rules, key, 'never'))) return [];
  const name = company.name ?? company.domain ?? 'This company';
  return firstOf(
    [
      () => keys.flatMap((key) => corrected(key, hits, rules)).slice(0, 1),
      () =>
        clues.linkedin.flatMap((key) =>
          accounts(key, hits, 'linkedin').map((hit) => of(hit, 'account-linkedin', key, name)),
        ),
      () => domainEvidence(clues, name, hits),
      () =>
        (named && clues.name ? accounts(clues.name, hits, 'label') : []).map((hit) =>
          doubted(of(hit, 'name-and-company', clues.name ?? 'n:', name)),
        ),
      () => similar(clues, hits),
    ],
    rules,
  );
}

/** The first kind of evidence there is, less what the person has denied. */
function firstOf(kinds: readonly (() => readonly Evidence[])[], rules: Rules): readonly Evidence[] {
  for (const kind of kinds) {
    const allowed = kind().filter(
      ({ key, accountId, kind: how }) => how === 'correction' || !said(rules, key, 'not', accountId),
    );
    // Two accounts behind one address or domain: which one is a question, however sure each would be alone.
    const ambiguous = new Set(allowed.map(({ accountId }) => accountId)).size > 1;
    if (allowed.length > 0) return ambiguous ? allowed.map(doubted) : allowed;
  }
  return [];
}

const doubted = (evidence: Evidence): Evidence =>
  evidence.kind === 'correction' ? evidence : { ...evidence, certain: false };

function said(rules: Rules, key: DirectoryKey, verdict: 'never' | 'not', accountId: string | null = null) {
  return rules.corrections.some(
    (word) =>
      word.key === key && word.verdict === verdict && (accountId === null || word.accountId === accountId),
  );
}

function corrected(key: DirectoryKey, hits: Hits, rules: Rules): Evidence[] {
  const word = rules.corrections.find((known) => known.key === key && known.verdict === 'is');
  const account = word?.accountId && nameOf(word.accountId, hits);
  if (!word?.accountId || !account) return [];
  const evidence = { accountId: word.accountId, account, kind: 'correction', key } as const;
  return [{ ...evidence, certain: true, subject: key.slice(2), contactId: null }];
}

function contacts(key: DirectoryKey | undefined, kind: ReasonKind, hits: Hits): Evidence[] {
  if (key === undefined) return [];
  return (hits.get(key) ?? []).flatMap((hit) => {
    if (hit.kind !== 'contact') return [];
    // A contact whose account is gone leads nowhere.
    const account = nameOf(hit.accountId, hits);
    if (account === undefined) return [];
    return [
      { accountId: hit.accountId, account, kind, key, certain: true, subject: hit.name, contactId: hit.id },
    ];
  });
}

/** The closest of the host's names that an account has; a parent's account is meant by a sub-domain. */
function domainEvidence(clues: Pick<Clues, 'domains' | 'host'>, who: string, hits: Hits): Evidence[] {
  for (const key of clues.domains) {
    const found = accounts(key, hits, 'domain', 'alias');
    if (found.length === 0) continue;
    const exact = key === `d:${clues.host}`;
    return found.map((hit) => {
      if (!exact) return of(hit, 'subdomain', key, clues.host ?? '');
      return hit.as === 'alias' ? of(hit, 'alias-domain', key, who) : of(hit, 'domain', key, who);
    });
  }
  return [];
}

/** Same name, other ending. It rests on the domain that was seen, so that is what a correction is about. */
function similar({ label, domains }: Pick<Clues, 'label' | 'domains'>, hits: Hits): Evidence[] {
  const key = domains.at(-1);
  if (label === undefined || key === undefined) return [];
  return accounts(label, hits, 'label').map((hit) => doubted(of(hit, 'similar-domain', key, key.slice(2))));
}

type AccountHit = Extract<Hit, { kind: 'account' }>;

const accounts = (key: DirectoryKey, hits: Hits, ...as: AccountHit['as'][]) =>
  (hits.get(key) ?? []).filter((hit): hit is AccountHit => hit.kind === 'account' && as.includes(hit.as));

function of(hit: AccountHit, kind: ReasonKind, key: DirectoryKey, subject: string): Evidence {
  return { accountId: hit.id, account: hit.name, kind, key, certain: true, subject, contactId: null };
}

const nameOf = (accountId: string, hits: Hits) => hits.get(`a:${accountId}`)?.[0]?.name;

const registered = ({ domains }: Clues) => domains.at(-1)?.slice(2);
