import type { BrowserContext, CDPSession } from 'playwright';
import { z } from 'zod';

/** What we read of Chromium's trace events. Times are microseconds; `tdur` is time on the processor. */
const TraceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  ts: z.number(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  pid: z.number(),
  tid: z.number(),
  args: z
    .object({
      data: z.object({ url: z.string().optional() }).loose().optional(),
      fileName: z.string().optional(),
      name: z.string().optional(),
    })
    .loose(),
});
export type TraceEvent = z.infer<typeof TraceEvent>;

const categories = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile', 'toplevel'];

/** Records what all processes of the browser do while `work` runs. */
export async function trace(context: BrowserContext, work: () => Promise<void>): Promise<TraceEvent[]> {
  const browser = context.browser();
  if (!browser) throw new Error('This browser cannot be driven.');
  const session = await browser.newBrowserCDPSession();
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: {
      includedCategories: categories,
      excludedCategories: ['*'],
      recordMode: 'recordContinuously',
    },
  });
  await work();
  const text = await stop(session);
  await session.detach();
  return z
    .object({ traceEvents: z.array(z.unknown()) })
    .parse(JSON.parse(text))
    .traceEvents.flatMap(complete);
}

/** Events with a beginning and an end, and the names of threads; others are not of interest. */
function complete(event: unknown): TraceEvent[] {
  const parsed = TraceEvent.safeParse(event);
  return parsed.success && (parsed.data.ph === 'X' || parsed.data.ph === 'M') ? [parsed.data] : [];
}

async function stop(session: CDPSession): Promise<string> {
  const ended = new Promise<string>((resolve, reject) => {
    session.once('Tracing.tracingComplete', ({ stream }) =>
      stream ? resolve(stream) : reject(new Error('The browser gave no trace.')),
    );
  });
  await session.send('Tracing.end');
  const handle = await ended;
  const pieces: Buffer[] = [];
  for (;;) {
    const { data, eof, base64Encoded } = await session.send('IO.read', { handle });
    pieces.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    if (eof) break;
  }
  await session.send('IO.close', { handle });
  return Buffer.concat(pieces).toString('utf8');
}
