import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type Served, serveGallery } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whoever asks there is told where the gallery stands. */
    gallery: string;
  }
}

/** The gallery for all files that visit it: built when the first one asks for it, and never in a run without them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let served: Promise<Served> | undefined;
  const desk = createServer((_, response) => {
    served ??= serveGallery();
    served.then(
      ({ address }) => response.end(address),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  project.provide('gallery', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return async () => {
    desk.close();
    await (await served)?.[Symbol.asyncDispose]();
  };
}
