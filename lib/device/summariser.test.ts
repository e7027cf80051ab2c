import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFakeSummarizer } from '../../tests/fakes/summarizer.ts';
import { createSummariser, type SummaryOffer } from './summariser.ts';

const ready: SummaryOffer = { language: 'en', isReady: true };
const bare: SummaryOffer = { language: 'en', isReady: false };
const work = (over: Partial<Parameters<ReturnType<typeof createSummariser>['summarise']>[2]> = {}) => ({
  signal: new AbortController().signal,
  downloaded: () => undefined,
  said: () => undefined,
  ...over,
});

afterEach(() => vi.unstubAllGlobals());

describe('a summary is offered', () => {
  test.each<[string, Parameters<typeof createFakeSummarizer>[0], string, SummaryOffer | null]>([
    ['in the reader’s language', {}, 'es', { language: 'es', isReady: true }],
    ['in English where the model does not know the reader’s', {}, 'de', { language: 'en', isReady: true }],
    ['with a download ahead', { availability: 'downloadable' }, 'en', { language: 'en', isReady: false }],
    [
      'while it is being downloaded',
      { availability: 'downloading' },
      'en',
      { language: 'en', isReady: false },
    ],
    ['not, where the device can’t', { availability: 'unavailable' }, 'en', null],
    [
      'in English where the reader’s is no language to it',
      {},
      'no language',
      { language: 'en', isReady: true },
    ],
  ])('%s', async (_, setup, language, offer) => {
    expect(await createSummariser(createFakeSummarizer(setup).api).offer(language)).toEqual(offer);
  });

  test('not at all, where the browser has no such thing', async () => {
    expect(await createSummariser(undefined).offer('en')).toBe(null);
  });
});

describe('summing up', () => {
  test('says what it has as it comes, and puts the model away', async () => {
    const fake = createFakeSummarizer({ chunks: ['One. ', 'Two.'] });
    const said: string[] = [];
    const outcome = await createSummariser(fake.api).summarise(
      ready,
      ['A', 'B'],
      work({ said: (text) => said.push(text) }),
    );
    expect([outcome, said, fake.open()]).toEqual([
      { state: 'done', text: 'One. Two.' },
      ['One. ', 'One. Two.'],
      0,
    ]);
    expect(fake.inputs).toEqual(['1.\nA\n\n2.\nB']);
  });

  test('gives of a very long note its beginning', async () => {
    const fake = createFakeSummarizer();
    await createSummariser(fake.api).summarise(ready, ['x'.repeat(30_000)], work());
    expect(fake.inputs[0]?.length).toBeLessThan(1600);
  });

  test('tells how much of the model is there', async () => {
    const parts: number[] = [];
    const fake = createFakeSummarizer({ availability: 'downloadable', isPressed: true });
    await createSummariser(fake.api).summarise(bare, ['A'], work({ downloaded: (part) => parts.push(part) }));
    expect(parts).toEqual([0, 0.5, 1]);
  });

  test.each<[string, Parameters<typeof createFakeSummarizer>[0], SummaryOffer, string]>([
    ['without a press', { availability: 'downloadable' }, bare, 'activation'],
    [
      'when the download fails',
      { availability: 'downloadable', isPressed: true, isCut: true },
      bare,
      'download',
    ],
    ['of more than the model takes', { quota: 3 }, ready, 'tooLong'],
    ['in a language the model does not know', {}, { language: 'de', isReady: true }, 'failed'],
  ])('%s fails calmly, with a reason', async (_, setup, offer, why) => {
    const fake = createFakeSummarizer(setup);
    const outcome = await createSummariser(fake.api).summarise(offer, ['A long note'], work());
    expect([outcome, fake.open()]).toEqual([{ state: 'failed', why }, 0]);
  });

  test.each([
    ['before it began', 0],
    ['during the download', 1],
    ['while it writes', 4],
  ])('is cancelled %s', async (_, steps) => {
    const stop = new AbortController();
    let step = 0;
    if (steps === 0) stop.abort();
    const setup = { availability: 'downloadable', isPressed: true, chunks: ['One', 'Two', 'Three'] } as const;
    const fake = createFakeSummarizer({ ...setup, step: () => void (++step === steps && stop.abort()) });
    const outcome = await createSummariser(fake.api).summarise(bare, ['A'], work({ signal: stop.signal }));
    expect([outcome, fake.open()]).toEqual([{ state: 'cancelled' }, 0]);
  });

  test('sends nothing anywhere', async () => {
    const doors = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => {
      const door = vi.fn();
      vi.stubGlobal(name, door);
      return door;
    });
    const fake = createFakeSummarizer({ availability: 'downloadable', isPressed: true });
    const summariser = createSummariser(fake.api);
    await summariser.offer('en');
    const outcome = await summariser.summarise(bare, ['A secret'], work());
    expect([outcome.state, doors.flatMap(({ mock }) => mock.calls)]).toEqual(['done', []]);
  });
});
