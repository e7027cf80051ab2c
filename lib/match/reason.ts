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
  correction: ({ account, subject }) => `You said that ${subject} is ${account}`,
  'contact-email': ({ subject }) => `${subject} is a known contact`,
  'contact-linkedin': ({ subject }) => `This LinkedIn profile is ${subject}, a known contact`,
  'account-linkedin': ({ account }) => `This page names ${account}’s own page on LinkedIn`,
  domain: ({ subject, key }, people) =>
    people > 1 ? `${people} people are at ${key.slice(2)}` : `${subject} is at ${key.slice(2)}`,
  'alias-domain': ({ account, key }) => `${key.slice(2)} is another domain of ${account}`,
  subdomain: ({ subject, key }) => `${subject} is part of ${key.slice(2)}`,
  'contact-name': ({ subject }) => `${subject} is a contact’s name; the page shows no address`,
  'name-and-company': ({ account, subject }) => `${subject} sounds like ${account}; the name is all there is`,
  'similar-domain': ({ account, subject }) => `${subject} resembles ${account}, but is another domain`,
};
