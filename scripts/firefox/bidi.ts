import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { createAnnouncer } from './extension-pages.ts';
import { written } from './written.ts';

/** Between Playwright and Firefox, to say to Firefox what Playwright has no words for. */
export interface Bidi {
  /** Where Playwright finds it. */
  readonly url: string;
  /** Sends a command of our own in Playwright's session; rejects with what Firefox says against it. */
  ask(method: string, params: object): Promise<unknown>;
  close(): void;
}

/** What Playwright sends always and Firefox ESR does not know yet; nothing of ours depends on it. */
const unknownToFirefox: ReadonlySet<unknown> = new Set(['emulation.setMediaFeaturesOverride']);

/** Above all ids that Playwright counts up to, below the few it takes from the end. */
const OURS = 2 ** 40;

const Place = z.object({ ws_host: z.string(), ws_port: z.number() });
const Command = z.object({ id: z.number(), method: z.string() });
const Answer = z.object({
  id: z.number().nullish(),
  result: z.unknown().optional(),
  error: z.string().optional(),
  message: z.string().optional(),
});

/** Listens for Playwright; goes on to the Firefox that runs with this profile as soon as that says where it is. */
export async function startBidi(profile: string): Promise<Bidi> {
  const closed = new AbortController();
  const asked = createAsked((text) => firefox?.send(text));
  let firefox: WebSocket | undefined;
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  server.on('connection', (playwright) => {
    pair(playwright).catch(() => playwright.terminate());
  });

  async function pair(playwright: WebSocket): Promise<void> {
    // What comes before Firefox is there waits for it.
    playwright.pause();
    const up = await connect(profile, closed.signal);
    firefox = up;
    const tell = (method: string, params: object) =>
      playwright.send(JSON.stringify({ type: 'event', method, params }));
    const announcer = createAnnouncer({ ask: asked.ask, tell });
    up.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (asked.take(message)) return;
      playwright.send(String(data));
      announcer.said(message);
    });
    playwright.on('message', (data) => {
      const message = JSON.parse(String(data));
      const answer = answerFor(message);
      if (answer) return playwright.send(JSON.stringify(answer));
      announcer.commanded(message);
      up.send(JSON.stringify(asTab(message)));
    });
    up.on('close', () => playwright.close());
    playwright.on('close', () => up.close());
    playwright.resume();
  }

  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ask: asked.ask,
    close() {
      closed.abort();
      server.close();
    },
  };
}

/** Commands of our own and their answers. */
function createAsked(send: (text: string) => void) {
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let last = OURS;
  return {
    ask: (method: string, params: object) =>
      new Promise<unknown>((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        send(JSON.stringify({ id: last, method, params }));
      }),
    /** Whether the message is the answer to one of them. */
    take(message: unknown): boolean {
      const { id, result, error, message: why } = Answer.parse(message);
      const found = waiting.get(id ?? -1);
      if (!found || id == null) return false;
      waiting.delete(id);
      if (error) found.reject(new Error(`${error}: ${why}`));
      else found.resolve(result);
      return true;
    },
  };
}

/** To a command that needs no Firefox. */
function answerFor(message: unknown) {
  const { id, method } = Command.parse(message);
  return unknownToFirefox.has(method) ? { type: 'success', id, result: {} } : undefined;
}

/** Playwright opens each page in a window of its own; a person's pages are tabs beside each other. */
function asTab(message: { method?: string; params?: object }) {
  if (message.method !== 'browsingContext.create') return message;
  return { ...message, params: { ...message.params, type: 'tab' } };
}

async function connect(profile: string, signal: AbortSignal): Promise<WebSocket> {
  const file = join(profile, 'WebDriverBiDiServer.json');
  const { ws_host, ws_port } = Place.parse(await written(file, signal));
  const firefox = new WebSocket(`ws://${ws_host}:${ws_port}/session`, {
    perMessageDeflate: false,
    maxPayload: 0,
  });
  await once(firefox, 'open', { signal });
  return firefox;
}
