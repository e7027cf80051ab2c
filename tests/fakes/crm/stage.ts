import type { IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { startLoopback } from '../loopback.ts';

/** A request as a CRM reads it. */
export interface Asked {
  readonly method: string;
  /** Decoded only as far as the address bar would: parts still carry what was escaped. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Answer {
  readonly status: number;
  /** Sent as JSON; without one the answer is empty. */
  readonly body?: unknown;
  /** Sent as it is, where it is no JSON. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What it took of the day, where that is another number than one. */
  readonly cost?: number;
}

/** What was asked and what it came to. */
export interface Entry {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly status: number;
  readonly cost?: number;
}

export interface Stage extends AsyncDisposable {
  readonly address: string;
  /** Everything that was answered, oldest first. */
  readonly ledger: readonly Entry[];
}

/**
 * A CRM on this machine. It answers at once, so that a request has its whole effect or none; what goes wrong on the way
 * (lost, cut, late) is put before it by tests/e2e/faults.ts.
 */
export async function startStage(answer: (asked: Asked) => Answer): Promise<Stage> {
  const ledger: Entry[] = [];
  const loopback = await startLoopback(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://crm.invalid');
    const { method = 'GET', headers } = request;
    const asked = { method, path: pathname, query: searchParams, headers, text: await text(request) };
    const { status, body, text: plain, headers: own, cost } = answer(asked);
    const entry = { method, path: pathname, query: searchParams.toString(), status };
    ledger.push(cost === undefined ? entry : { ...entry, cost });
    const json = body === undefined ? undefined : JSON.stringify(body);
    response.writeHead(status, { ...(json !== undefined && { 'content-type': 'application/json' }), ...own });
    response.end(json ?? plain);
  });
  return { address: loopback.address, ledger, [Symbol.asyncDispose]: () => loopback[Symbol.asyncDispose]() };
}
