import { t } from '../../lib/i18n/index.ts';
import type { Note } from '../../lib/model/index.ts';
import { shortDate } from '../format/days.ts';

export type SummaryState =
  | { state: 'idle' }
  /** `part`: how much of the model is there, 0 to 1. */
  | { state: 'downloading'; part: number }
  | { state: 'writing'; text: string }
  | { state: 'done'; text: string }
  | { state: 'failed'; why: 'activation' | 'tooLong' | 'download' | 'failed' };

/** Where the browser can sum up on this device; elsewhere nothing is said of it. */
export interface SummaryView {
  /** The person wants it. */
  isOn: boolean;
  /** The browser has its model already. */
  isReady: boolean;
  work: SummaryState;
  /** It goes along when the brief is copied or printed. */
  isAlong: boolean;
}

export interface SummaryEvents {
  turn(on: boolean): void;
  make(): void;
  cancel(): void;
  takeAlong(along: boolean): void;
}

/** A summary as text to paste, marked as what it is; empty unless it is to go along. */
export function summaryText(view: SummaryView | null, notes: readonly Note[], now: number): string {
  if (!view?.isOn || !view.isAlong || view.work.state !== 'done') return '';
  const sources = notes.map((note, at) => sourceWords(note, at, now)).join('; ');
  return ['', t('meeting.summary.title'), view.work.text, `${t('meeting.summary.mark')} ${sources}`, ''].join(
    '\n',
  );
}

/** `Note 2, 6 Nov` */
export const sourceWords = ({ createdAt }: Note, at: number, now: number): string =>
  t('meeting.summary.source', { n: at + 1, day: shortDate(createdAt, now) });
