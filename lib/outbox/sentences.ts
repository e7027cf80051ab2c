import { type Key, t } from '../i18n/index.ts';
import type { Change } from '../model/index.ts';
import type { SourceFault } from '../sources/error.ts';

const LONGEST = 1000;

/**
 * What happened and what to do, for the person who wrote the change. `said` is the source's own sentence, which stands
 * first where it knows more than we do.
 */
export function sentenceOf(change: Change, fault: SourceFault, said: string): string {
  const first = said.slice(0, LONGEST / 2).trim();
  return sentences[fault.kind](change, fault, first).slice(0, LONGEST);
}

type Sentence = (change: Change, fault: SourceFault, said: string) => string;

const and =
  (what: Key): Sentence =>
  (_change, _fault, said) =>
    `${said} ${t(what)}`.trim();

const sentences: Record<SourceFault['kind'], Sentence> = {
  'signed-out': and('outbox.why.signedOut'),
  'rate-limited': and('outbox.why.safe'),
  unreachable: () => t('outbox.why.unreachable'),
  away: (change, fault, said) =>
    and('untouched' in fault && fault.untouched ? 'outbox.why.beside' : 'outbox.why.besideUnknown')(
      change,
      fault,
      said,
    ),
  'outcome-unknown': and('outbox.why.unknown'),
  'bad-answer': and('outbox.why.again'),
  'start-over': and('outbox.why.again'),
  forbidden: and('outbox.why.forbidden'),
  'too-large': and('outbox.why.tooLarge'),
  conflict: and('outbox.why.conflict'),
  merged: (_change, fault) =>
    'into' in fault ? t('outbox.why.merged', { name: fault.into.name }) : t('outbox.why.mergedSomewhere'),
  rejected: (change, fault, said) =>
    'fields' in fault && fault.fields.accountId !== undefined
      ? t('outbox.why.gone')
      : and('outbox.why.rejected')(change, fault, said),
  'not-found': ({ type }) => {
    if (type.endsWith('.delete')) return t('outbox.why.goneAlready');
    const isAccounts = type.endsWith('.create') || type === 'account.update';
    return t(isAccounts ? 'outbox.why.gone' : 'outbox.why.goneRecord');
  },
};
