import { Queue } from 'workbox-background-sync';

interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Waking extends Event {
  waitUntil(work: Promise<unknown>): void;
}
declare const self: { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> } };

/**
 * As its documentation shows it: what cannot be sent is put into the queue, and the queue is replayed at a sync event.
 * Kinder to it than the plainest example: an answer that is not ok counts as a failure too, both when it is first sent
 * and when it is replayed.
 */
const queue = new Queue('writes', {
  async onSync({ queue: waiting }) {
    for (let entry = await waiting.shiftRequest(); entry; entry = await waiting.shiftRequest()) {
      try {
        await send(entry.request.clone());
      } catch (error) {
        await waiting.unshiftRequest(entry);
        throw error;
      }
    }
  },
});

addEventListener('fetch', (event) => {
  const fetching = event as Fetching;
  if (fetching.request.method === 'POST') fetching.respondWith(sendOrQueue(fetching.request));
});

addEventListener('install', (event) => (event as Waking).waitUntil(self.skipWaiting()));
addEventListener('activate', (event) => (event as Waking).waitUntil(self.clients.claim()));

async function sendOrQueue(request: Request): Promise<Response> {
  try {
    return await send(request.clone());
  } catch {
    await queue.pushRequest({ request });
    return new Response('kept', { status: 202 });
  }
}

async function send(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (!response.ok || response.headers.get('content-type') !== 'application/json')
    throw new Error(`The server answered ${response.status}.`);
  await response.clone().json();
  return response;
}
