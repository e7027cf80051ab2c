import { createServer, type IncomingMessage, type RequestListener } from 'node:http';

export interface Loopback extends AsyncDisposable {
  readonly address: string;
  /** Everything that was asked, oldest first. */
  readonly asked: IncomingMessage[];
}

/** A server on this machine that answers as it is told to, however badly. */
export async function startLoopback(answer: RequestListener): Promise<Loopback> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  // Else it hangs up on whoever asks again just then.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('no port');
  return {
    address: `http://127.0.0.1:${at.port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** As a server answers that gives no access tokens and wants the personal one itself. */
export const withoutAccess =
  (answer: RequestListener): RequestListener =>
  (request, response) =>
    request.url?.endsWith('/v1/token') ? response.writeHead(404).end() : answer(request, response);
