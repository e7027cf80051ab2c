import type { Change } from '../model/index.ts';
import type { SourceFault } from '../sources/error.ts';

const LONGEST = 1000;

const gone =
  'This account is no longer there: it was deleted in the source. Your words are safe here: copy them, move them to another account, or discard them.';
const goneRecord =
  'What you changed is no longer there: it was deleted in the source. Your words are safe here: copy or discard them.';
const goneAlready =
  'This is no longer there: someone else has deleted it. Nothing is left to do: discard this.';

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
  (what: string): Sentence =>
  (_change, _fault, said) =>
    `${said} ${what}`.trim();

const sentences: Record<SourceFault['kind'], Sentence> = {
  'signed-out': and('Your words are safe here and go out once you have signed in.'),
  'rate-limited': and('Your words are safe here.'),
  unreachable: () =>
    'The server cannot be reached. Your words are safe here and go out by themselves once it can.',
  'outcome-unknown': and('Nothing is lost, and nothing is saved twice.'),
  'bad-answer': and('Your words are safe here. Keyside tries again by itself.'),
  'start-over': and('Your words are safe here. Keyside tries again by itself.'),
  forbidden: and('Your words are safe here: copy them, or send them again once you may.'),
  'too-large': and('Your words are safe here: edit, copy or discard them.'),
  conflict: and('Both versions are kept: compare them, then choose.'),
  merged: (_change, fault) =>
    `This account is now part of ${'into' in fault ? fault.into.name : 'another one'}. Your words are safe here: move them there, copy or discard them.`,
  rejected: (change, fault, said) =>
    'fields' in fault && fault.fields.accountId !== undefined
      ? gone
      : and('Your words are safe here: edit and send them again, copy or discard them.')(change, fault, said),
  'not-found': ({ type }) => {
    if (type.endsWith('.delete')) return goneAlready;
    return type.endsWith('.create') || type === 'account.update' ? gone : goneRecord;
  },
};
