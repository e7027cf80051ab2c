import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SummaryEvents, SummaryState, SummaryView } from '../../components/meeting/summary.ts';
import { createSummariser } from '../../lib/device/summariser.ts';
import { locale } from '../../lib/i18n/index.ts';
import { settings } from '../../lib/storage.ts';

const summariser = createSummariser();

/** The summary of some notes, where the browser can make one; null where it can't. */
export function useSummary(notes: readonly string[]): { summary: SummaryView | null; on: SummaryEvents } {
  const queries = useQueryClient();
  const [work, setWork] = useState<SummaryState>({ state: 'idle' });
  const [isAlong, setAlong] = useState(false);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const { data } = useQuery({
    queryKey: ['summaries'],
    queryFn: async () => ({
      offer: await summariser.offer(locale().split('-')[0] ?? 'en'),
      isOn: (await settings.get('summaries')) ?? false,
    }),
  });
  const offer = data?.offer ?? null;

  async function make(): Promise<void> {
    if (!offer) return;
    running.current?.abort();
    const run = new AbortController();
    running.current = run;
    setWork(offer.isReady ? { state: 'writing', text: '' } : { state: 'downloading', part: 0 });
    const outcome = await summariser.summarise(offer, notes, {
      signal: run.signal,
      downloaded: (part) => !run.signal.aborted && setWork({ state: 'downloading', part }),
      said: (text) => !run.signal.aborted && setWork({ state: 'writing', text }),
    });
    if (running.current !== run) return;
    setWork(outcome.state === 'cancelled' ? { state: 'idle' } : outcome);
    void queries.invalidateQueries({ queryKey: ['summaries'] });
  }

  const on: SummaryEvents = {
    turn(isOn) {
      if (!isOn) running.current?.abort();
      setWork({ state: 'idle' });
      void settings.set('summaries', isOn).then(() => queries.invalidateQueries({ queryKey: ['summaries'] }));
    },
    make: () => void make(),
    cancel: () => running.current?.abort(),
    takeAlong: setAlong,
  };
  const summary = data && offer && { isOn: data.isOn, isReady: offer.isReady, work, isAlong };
  return { summary: summary ?? null, on };
}
