import type { CoreOptions, SummarizerApi } from './summarizer-api.ts';

/** In which language the browser would sum up, and whether it has its model already. */
export interface SummaryOffer {
  language: string;
  isReady: boolean;
}

export type SummaryFailure = 'activation' | 'tooLong' | 'download' | 'failed';
export type SummaryOutcome =
  | { state: 'done'; text: string }
  | { state: 'cancelled' }
  | { state: 'failed'; why: SummaryFailure };

export interface SummaryWork {
  signal: AbortSignal;
  /** How much of the model is there, 0 to 1. */
  downloaded(part: number): void;
  /** All that has been written so far. */
  said(text: string): void;
}

export interface Summariser {
  /** Null: this browser, or this page, has no such thing. */
  offer(language: string): Promise<SummaryOffer | null>;
  /** Has to be called in the press itself: the browser downloads its model for nobody but a person. */
  summarise(offer: SummaryOffer, notes: readonly string[], work: SummaryWork): Promise<SummaryOutcome>;
}

/** Of a longer note its beginning: what the model takes is small. */
const MOST_OF_A_NOTE = 1500;

/** Sums up on this device alone, by the browser's own model. A frame in another site's page is given none. */
export function createSummariser(
  api = (globalThis as { Summarizer?: SummarizerApi }).Summarizer,
): Summariser {
  return {
    async offer(language) {
      if (!api) return null;
      for (const each of new Set([language, 'en'])) {
        const found = await api.availability(optionsFor(each)).catch(() => 'unavailable');
        if (found !== 'unavailable') return { language: each, isReady: found === 'available' };
      }
      return null;
    },
    async summarise(offer, notes, work) {
      try {
        return api
          ? { state: 'done', text: await write(api, offer, notes, work) }
          : { state: 'failed', why: 'failed' };
      } catch (error) {
        if (work.signal.aborted) return { state: 'cancelled' };
        return { state: 'failed', why: whyOf(error, offer) };
      }
    },
  };
}

async function write(
  api: SummarizerApi,
  { language }: SummaryOffer,
  notes: readonly string[],
  { signal, downloaded, said }: SummaryWork,
): Promise<string> {
  const session = await api.create({
    ...optionsFor(language),
    signal,
    monitor: (downloads) =>
      downloads.addEventListener('downloadprogress', ({ loaded }) => downloaded(loaded)),
  });
  try {
    let text = '';
    const reader = session.summarizeStreaming(inputOf(notes), { signal }).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value;
      said(text);
    }
    return text;
  } finally {
    session.destroy();
  }
}

const optionsFor = (language: string): CoreOptions => ({
  type: 'key-points',
  format: 'plain-text',
  length: 'medium',
  expectedInputLanguages: [...new Set([language, 'en'])],
  outputLanguage: language,
});

const inputOf = (notes: readonly string[]): string =>
  notes.map((body, at) => `${at + 1}.\n${body.slice(0, MOST_OF_A_NOTE)}`).join('\n\n');

function whyOf(error: unknown, { isReady }: SummaryOffer): SummaryFailure {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError') return 'activation';
  if (name === 'QuotaExceededError') return 'tooLong';
  return !isReady && ['NetworkError', 'OperationError'].includes(name) ? 'download' : 'failed';
}
