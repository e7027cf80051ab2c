import type { ReasonKind } from '../model/match.ts';
import { type Clues, keysOfClues } from './clues.ts';
import type { DirectoryKey, Hit, Hits } from './key.ts';
import type { Verdict } from './rules.ts';

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
  /** Tells people apart, so that nobody counts twice; null for a company. */
  readonly person: string | null;
}

/** Someone or something of a page, about to be looked for. */
export interface Wanted {
  readonly clues: Clues;
  /** What the page calls it. */
  readonly called: string;
  readonly person: string | null;
}

/** The first kind of evidence there is, less what the viewer has denied. */
export function find(wanted: Wanted, verdict: Verdict, hits: Hits): readonly Evidence[] {
  if (verdict.never) return [];
  const said = corrected(wanted, verdict, hits);
  if (said.length > 0) return said;
  for (const kind of kinds) {
    const allowed = kind(wanted, hits).filter(({ accountId }) => !verdict.not.has(accountId));
    if (allowed.length > 0) return isAmbiguous(allowed) ? allowed.map(doubted) : allowed;
  }
  return [];
}

/** What the viewer has said stays certain. */
export const doubted = (evidence: Evidence): Evidence =>
  evidence.kind === 'correction' ? evidence : { ...evidence, certain: false };

/** Two accounts behind one address or domain: which one is a question, however sure each would be alone. */
const isAmbiguous = ([first, ...rest]: readonly Evidence[]) =>
  rest.some(({ accountId }) => accountId !== first?.accountId);

type Kind = (wanted: Wanted, hits: Hits) => readonly Evidence[];

/** Strongest first; DESIGN §6. */
const kinds: readonly Kind[] = [
  (wanted, hits) => contacts(wanted, present(wanted.clues.email), 'contact-email', hits),
  (wanted, hits) =>
    wanted.person === null ? [] : contacts(wanted, wanted.clues.linkedin, 'contact-linkedin', hits),
  (wanted, hits) =>
    wanted.clues.linkedin.flatMap((key) =>
      accounts(key, hits, 'linkedin').map((hit) => of(wanted, hit, 'account-linkedin', key)),
    ),
  domain,
  sameContact,
  sameName,
  sameLabel,
];

/** An account that is gone cannot be meant any more. */
function corrected(wanted: Wanted, { is }: Verdict, hits: Hits): Evidence[] {
  const account = is && nameOf(is.accountId, hits);
  if (is === undefined || account === undefined) return [];
  const { accountId, key } = is;
  // A slug or a number means nothing to a person; an address or a domain does.
  const subject = /^[ed]:/.test(key) ? key.slice(2) : wanted.called;
  const { person } = wanted;
  return [
    { accountId, account, kind: 'correction', key, certain: true, subject, contactId: knownAs(), person },
  ];

  function knownAs(): string | null {
    const known = keysOfClues(wanted.clues).flatMap((one) => hits.get(one) ?? []);
    return known.find((hit) => hit.kind === 'contact' && hit.accountId === accountId)?.id ?? null;
  }
}

function contacts(
  { person }: Wanted,
  keys: readonly DirectoryKey[],
  kind: ReasonKind,
  hits: Hits,
): Evidence[] {
  return keys.flatMap((key) =>
    (hits.get(key) ?? []).flatMap((hit) => {
      // A contact whose account is gone leads nowhere.
      const account = hit.kind === 'contact' ? nameOf(hit.accountId, hits) : undefined;
      if (hit.kind !== 'contact' || account === undefined) return [];
      const { accountId, name: subject, id: contactId } = hit;
      return [{ accountId, account, kind, key, certain: true, subject, contactId, person }];
    }),
  );
}

/** The closest of the host's names that an account has; a sub-domain means its parent's account. */
function domain(wanted: Wanted, hits: Hits): Evidence[] {
  const { domains, host = '' } = wanted.clues;
  for (const key of domains) {
    const found = accounts(key, hits, 'domain', 'alias');
    if (found.length === 0) continue;
    if (key !== `d:${host}`)
      return found.map((hit) => ({ ...of(wanted, hit, 'subdomain', key), subject: host }));
    return found.map((hit) => of(wanted, hit, hit.as === 'alias' ? 'alias-domain' : 'domain', key));
  }
  return [];
}

/** Somebody of whom the page shows the name alone. */
function sameContact(wanted: Wanted, hits: Hits): Evidence[] {
  const { name } = wanted.clues;
  if (name === undefined || wanted.person === null) return [];
  return contacts(wanted, [name], 'contact-name', hits).map(doubted);
}

/** A company's name alone is never more than a question. */
function sameName(wanted: Wanted, hits: Hits): Evidence[] {
  const { name } = wanted.clues;
  if (name === undefined || wanted.person !== null) return [];
  return accounts(name, hits, 'label').map((hit) => doubted(of(wanted, hit, 'name-and-company', name)));
}

/** Same name, other ending. It rests on the domain that was seen, so that is what a correction is about. */
function sameLabel(wanted: Wanted, hits: Hits): Evidence[] {
  const { label, domains } = wanted.clues;
  const key = domains.at(-1);
  if (label === undefined || key === undefined) return [];
  return accounts(label, hits, 'label').map((hit) => ({
    ...doubted(of(wanted, hit, 'similar-domain', key)),
    subject: key.slice(2),
  }));
}

type AccountHit = Extract<Hit, { kind: 'account' }>;

const accounts = (key: DirectoryKey, hits: Hits, ...as: AccountHit['as'][]) =>
  (hits.get(key) ?? []).filter((hit): hit is AccountHit => hit.kind === 'account' && as.includes(hit.as));

function of({ called, person }: Wanted, hit: AccountHit, kind: ReasonKind, key: DirectoryKey): Evidence {
  const { id: accountId, name: account } = hit;
  return { accountId, account, kind, key, certain: true, subject: called, contactId: null, person };
}

const nameOf = (accountId: string, hits: Hits) => hits.get(`a:${accountId}`)?.[0]?.name;

const present = (key: DirectoryKey | undefined) => (key === undefined ? [] : [key]);
