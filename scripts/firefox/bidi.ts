import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { createAsked } from './asked.ts';
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

const Place = z.object({ ws_host: z.string(), ws_port: z.number() });
const Command = z.object({ id: z.number(), method: z.string() });

/** Listens for Playwright; goes on to the Firefox that runs with this profile as soon as that says where it is. */
export async function startBidi(profile: string): Promise<Bidi> {
  const closed = new AbortController();
  let firefox: WebSocket | undefined;
  const asked = createAsked((command) => firefox?.send(JSON.stringify(command)));
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
    // Whatever breaks, its end is what Playwright hears of.
    up.on('error', () => up.terminate());
    up.on('close', () => {
      asked.end();
      playwright.close();
    });
    playwright.on('error', () => playwright.terminate());
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
