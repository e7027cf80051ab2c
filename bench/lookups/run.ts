import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { type Figure, percentile } from '../stats.ts';
import { type BenchPlace, benchPlaces } from './place.ts';

export interface LookupSize {
  contacts: number;
  /** How long each is asked. */
  seconds: number;
}

const Ready = z.object({
  url: z.string(),
  token: z.string(),
  emails: z.array(z.string()),
  written: z.number(),
  seconds: z.number(),
});
type Ready = z.infer<typeof Ready>;

/** Requests under way at a time, each on a connection that is kept. */
const AT_ONCE = 8;
const BATCH = 100;

/** Look-ups by e-mail over HTTP, one key and a hundred at a time, on each database. */
export async function benchLookups(size: LookupSize): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const bench of await benchPlaces())
    try {
      figures.push(...(await measurePlace(bench, size)));
    } finally {
      bench.stop();
    }
  return figures;
}

async function measurePlace(
  { name, place }: BenchPlace,
  { contacts, seconds }: LookupSize,
): Promise<Figure[]> {
  const url = typeof place === 'object' && 'url' in place ? place.url : '';
  const server = fork(join(import.meta.dirname, 'serve.ts'), [String(contacts), url]);
  try {
    const [message] = await once(server, 'message');
    const ready = Ready.parse(message);
    await ask(ready, 1, 1);
    const single = await ask(ready, 1, seconds);
    const batched = await ask(ready, BATCH, seconds);
    return [
      {
        what: `look-ups on ${name}, one key, ${contacts} contacts`,
        value: `${perSecond(single)} requests/s, p99 ${percentile(single.times, 0.99).toFixed(1)} ms`,
        goal: '',
        met: null,
        raw: {
          perSecond: single.asked / single.seconds,
          wrong: single.wrong,
          times: single.times.slice(0, 5000),
        },
      },
      {
        what: `look-ups on ${name}, ${BATCH} keys at a time`,
        value: `${perSecond(batched, BATCH)} keys/s, p99 ${percentile(batched.times, 0.99).toFixed(1)} ms`,
        goal: '',
        met: null,
        raw: {
          perSecond: (batched.asked * BATCH) / batched.seconds,
          wrong: batched.wrong,
          times: batched.times.slice(0, 5000),
        },
      },
      {
        what: `writing records on ${name}`,
        value: `${Math.round(ready.written / ready.seconds)} records/s`,
        goal: '',
        met: null,
        raw: { written: ready.written, seconds: ready.seconds },
      },
    ];
  } finally {
    server.disconnect();
    await once(server, 'exit');
  }
}

interface Asked {
  asked: number;
  /** Answers that did not hold all that was asked for. */
  wrong: number;
  seconds: number;
  /** Milliseconds of each request. */
  times: number[];
}

async function ask(ready: Ready, keys: number, seconds: number): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const times: number[] = [];
  let wrong = 0;
  let turn = 0;
  const start = performance.now();
  const next = async () => {
    while (performance.now() - start < seconds * 1000) {
      const emails = Array.from(
        { length: keys },
        () => ready.emails[(turn++ * 7919) % ready.emails.length] ?? '',
      );
      const begin = performance.now();
      const found = await post(agent, ready, { emails });
      times.push(performance.now() - begin);
      if (found !== new Set(emails).size) wrong++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  agent.destroy();
  if (wrong > 0) console.warn(`${wrong} of ${times.length} answers were not what was asked for.`);
  return { asked: times.length, wrong, seconds: (performance.now() - start) / 1000, times };
}

const Found = z.object({ contacts: z.array(z.unknown()) });

/** How many contacts were found. */
async function post(agent: Agent, { url, token }: Ready, keys: { emails: string[] }): Promise<number> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const sent = request(`${url}/v1/lookup`, { method: 'POST', agent, headers });
  sent.end(JSON.stringify(keys));
  const [response] = await once(sent, 'response');
  return Found.parse(await json(response)).contacts.length;
}

const perSecond = ({ asked, seconds }: Asked, each = 1) => String(Math.round((asked * each) / seconds));
