import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type BrowserServer, launchServer } from './open.ts';
import { type Served, serveGallery } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whoever asks there is told where the gallery stands, and where a browser is to see it in. */
    gallery: string;
  }
}

interface Kept {
  served: Served;
  browser: BrowserServer;
}

/** The gallery for all files that visit it: built when the first one asks for it, and never in a run without them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let kept: Promise<Kept> | undefined;
  const desk = createServer((_, response) => {
    kept ??= keep();
    kept.then(
      ({ served, browser }) =>
        response.end(JSON.stringify({ address: served.address, browser: browser.wsEndpoint() })),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  project.provide('gallery', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return async () => {
    desk.close();
    const all = await kept;
    await Promise.all([all?.served[Symbol.asyncDispose](), all?.browser.close()]);
  };
}

async function keep(): Promise<Kept> {
  const [served, browser] = await Promise.all([serveGallery(), launchServer()]);
  return { served, browser };
}
