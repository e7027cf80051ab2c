import { type Key, t } from '../../lib/i18n/index.ts';
import type { Status } from '../../lib/messages/view.ts';
import { age } from '../format/age.ts';
import { timeOfDay } from '../format/days.ts';
import { safeWords } from '../outbox/standing.ts';
import type { PanelView } from './view.ts';

export interface Problem {
  tone: 'bad' | 'warn';
  lead: string;
  sentence: string;
  action: 'connect' | 'retry' | null;
}

/** The one thing that is wrong, if any; said above what is known, which stays. */
export function problemOf(view: PanelView, now: number): Problem | null {
  const { status } = view;
  if (!status || view.state === 'failed' || view.state === 'not-connected') return null;
  const known = knownWords(view, now);
  const kind = view.state === 'account' ? view.account.problem?.kind : undefined;
  const { standing } = view.outbox;
  if (status.connection === 'signed-out' || kind === 'signed-out')
    return signedOut(status.source, known, safeWords(standing, 'signed-in'));
  if (view.state === 'account' && view.account.problem) {
    const { sentence } = view.account.problem;
    return {
      tone: tone(kind),
      lead: t(leads[kind ?? ''] ?? 'panel.problem.notUpToDate'),
      sentence: join(sentence, known),
      action: 'retry',
    };
  }
  if (status.connection !== 'unreachable') return null;
  return offline(status, join(known, safeWords(standing, 'over')));
}

/** What is wrong with the connection itself, where no account is shown. */
export function problemOfStatus(status: Status): Problem | null {
  const { connection, source, problem } = status;
  if (connection === 'signed-out') return signedOut(source, '', '');
  if (connection === 'unreachable') return offline(status, '');
  if (connection !== 'broken') return null;
  return {
    tone: 'bad',
    lead: t('panel.problem.wrong'),
    sentence: problem ?? t('panel.problem.notStarted'),
    action: 'retry',
  };
}

function offline({ problem }: Status, known: string): Problem {
  const lead = t('panel.foot.offline');
  return { tone: 'warn', lead, sentence: join(problem ?? '', known), action: 'retry' };
}

const leads: Readonly<Record<string, Key>> = {
  forbidden: 'panel.problem.forbidden',
  'rate-limited': 'panel.problem.rateLimited',
  'not-found': 'panel.problem.notFound',
  unreachable: 'panel.foot.offline',
  'bad-answer': 'panel.problem.badAnswer',
  storage: 'panel.problem.storage',
};

function tone(kind: string | undefined): Problem['tone'] {
  return kind === 'unreachable' || kind === 'rate-limited' ? 'warn' : 'bad';
}

/** What is safe says by itself that there is something to sign in for. */
function signedOut(source: string | null, known: string, safe: string): Problem {
  const lead = source ? t('panel.problem.signedOutOf', { source }) : t('panel.foot.signedOut');
  const why = safe === '' ? t('panel.problem.signIn') : '';
  return { tone: 'bad', lead, sentence: join(why, known, safe), action: 'connect' };
}

/** `What you see is from 09:12.` */
function knownWords(view: PanelView, now: number): string {
  if (view.state !== 'account' || view.account.fetchedAt === null || !view.account.context) return '';
  const at = view.account.fetchedAt;
  const old = now - at > 12 * 3_600_000;
  if (old) return t('panel.problem.seenFromAge', { age: age(at, now) });
  return t('panel.problem.seenFrom', { time: timeOfDay(at) });
}

function join(...sentences: string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
