import '../../tests/fakes/english.ts';
import { installClock } from './clock.ts';
import { askParent, type Told } from './parent.ts';

/** One measurement in a process of its own, where its time and memory are nobody else's. */
const told = JSON.parse(process.argv[2] ?? '{}') as Told;
const clock = installClock(
  async (milliseconds) => void (await askParent({ do: 'ahead', milliseconds })),
  told.ahead,
);

const plain = globalThis.fetch;
globalThis.fetch = async (...asked: Parameters<typeof fetch>) => {
  if (told.way > 0) await clock.wait(told.way);
  return clock.during(async () => {
    const response = await plain(...asked);
    const { status, headers } = response;
    const bytes = await response.arrayBuffer();
    return new Response(bytes.byteLength === 0 ? null : bytes, { status, headers });
  });
};

// What waits by the clock takes it from where it is by then.
const found =
  told.what === 'peer'
    ? await (await import('./peers.ts')).measurePeer(told, clock)
    : await (await import('./ours.ts')).measureOurs(told, clock);
const memory = { peak: process.resourceUsage().maxRSS * 1024 };
process.send?.({ do: 'done', found: { ...found, ...memory } }, () => process.disconnect());
