import { t } from '../i18n/index.ts';
import { type Reason, ReasonKind } from '../model/match.ts';
import type { Evidence } from './evidence.ts';

/** Limits of the model. */
const MAX_REASONS = 20;
const MAX_SENTENCE = 400;

/** The reasons of one account, strongest first; the same reason for several people is told once. */
export function reasonsOf(evidence: readonly Evidence[]): Reason[] {
  const groups = Map.groupBy(evidence, ({ kind, key }) => `${kind} ${key}`);
  return [...groups.values()]
    .flatMap((group) => reason(group))
    .sort((a, b) => ReasonKind.options.indexOf(a.kind) - ReasonKind.options.indexOf(b.kind))
    .slice(0, MAX_REASONS);
}

function reason(group: readonly Evidence[]): Reason[] {
  const [first] = group;
  if (!first) return [];
  const people = new Set(group.flatMap(({ person }) => (person === null ? [] : [person]))).size;
  const sentence = sentences[first.kind](first, people).slice(0, MAX_SENTENCE).toWellFormed();
  return [{ kind: first.kind, key: first.key, sentence }];
}

type Sentence = (evidence: Evidence, people: number) => string;

const sentences: Record<ReasonKind, Sentence> = {
  correction: ({ account, subject }) => t('match.correction', { subject, account }),
  'contact-email': ({ subject }) => t('match.contactEmail', { subject }),
  'contact-linkedin': ({ subject }) => t('match.contactLinkedin', { subject }),
  'account-linkedin': ({ account }) => t('match.accountLinkedin', { account }),
  domain: ({ subject, key }, people) =>
    people > 1
      ? t('match.domainPeople', people, { domain: key.slice(2) })
      : t('match.domain', { subject, domain: key.slice(2) }),
  'alias-domain': ({ account, key }) => t('match.aliasDomain', { domain: key.slice(2), account }),
  subdomain: ({ subject, key }) => t('match.subdomain', { subject, domain: key.slice(2) }),
  'contact-name': ({ subject }) => t('match.contactName', { subject }),
  'name-and-company': ({ account, subject }) => t('match.nameAndCompany', { subject, account }),
  'similar-domain': ({ account, subject }) => t('match.similarDomain', { subject, account }),
};
