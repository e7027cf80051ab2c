import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { getBrowser } from '../../../scripts/browser.ts';
import { switches } from '../../../scripts/launch.ts';
import type { SeatOptions } from './seat.ts';

/**
 * A Chromium without Playwright: whoever takes hold of a page itself and not of its tab, as Playwright does, keeps
 * Chromium from rendering any page ahead.
 */
export interface BareChromium {
  open(address: string): Promise<BarePage>;
  /** In a page of the extension that has no scripts of its own. */
  inExtension(): Promise<BarePage>;
  close(): Promise<void>;
}

export interface BarePage {
  evaluate(expression: string): Promise<unknown>;
  /** The next page that is rendered ahead in this one's tab. */
  ahead(): Promise<BarePage>;
  buttonNames(): Promise<string[]>;
}

export async function startBareChromium(options: SeatOptions): Promise<BareChromium> {
  const own = [
    `--user-data-dir=${options.profile}`,
    '--remote-debugging-pipe',
    '--ignore-certificate-errors',
  ];
  const browser = spawn(getBrowser(), [...switches({ ...options, args: own }), 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const { send, heard } = talk(browser.stdio[3] as Writable, browser.stdio[4] as Readable);
  const { id } = await send<{ id: string }>('Extensions.loadUnpacked', { path: options.extension });

  async function open(address: string): Promise<BarePage> {
    await send('Target.createTarget', { url: address });
    const { targetInfos } = await send<{ targetInfos: Target[] }>('Target.getTargets', {
      filter: [{ type: 'tab' }],
    });
    // What was created is the page; its tab has another id.
    const tab = targetInfos.find(({ url }) => url === address);
    if (!tab) throw new Error(`There is no tab at ${address}.`);
    const { sessionId } = await send<Session>('Target.attachToTarget', {
      targetId: tab.targetId,
      flatten: true,
    });
    const page = attached(({ type, subtype }) => type === 'page' && !subtype);
    await send('Target.setAutoAttach', { ...quietly, filter: [{}] }, sessionId);
    return page;
  }

  /** The next page that is taken hold of. */
  async function attached(is: (target: Target) => boolean): Promise<BarePage> {
    const { sessionId } = await heard<Attached>('Target.attachedToTarget', ({ targetInfo }) =>
      is(targetInfo),
    );
    return {
      async evaluate(expression) {
        const params = { expression, awaitPromise: true, returnByValue: true };
        const answer = await send<{ result: { value?: unknown } }>('Runtime.evaluate', params, sessionId);
        return answer.result.value;
      },
      ahead: () => attached(({ subtype }) => subtype === 'prerender'),
      async buttonNames() {
        const { nodes } = await send<{ nodes: AxNode[] }>('Accessibility.getFullAXTree', {}, sessionId);
        return nodes
          .filter(({ role }) => role?.value === 'button')
          .map(({ name }) => String(name?.value ?? ''));
      },
    };
  }

  return {
    open,
    inExtension: () => open(`chrome-extension://${id}/manifest.json`),
    async close() {
      const gone = once(browser, 'exit');
      void send('Browser.close');
      await gone;
    },
  };
}

const quietly = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };

interface Target {
  targetId: string;
  type: string;
  subtype?: string;
  url: string;
}
interface Session {
  sessionId: string;
}
interface Attached extends Session {
  targetInfo: Target;
}
interface AxNode {
  role?: { value: string };
  name?: { value: string };
}

interface Said {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

/** The browser's debugging protocol over a pipe: JSON, with a zero after each message. */
function talk(to: Writable, from: Readable) {
  const answers = new Map<number, (said: Said) => void>();
  const listeners = new Set<(said: Said) => void>();
  let last = 0;
  let rest = '';

  from.setEncoding('utf8').on('data', (data: string) => {
    const messages = (rest + data).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) take(JSON.parse(message));
  });

  function take(said: Said): void {
    if (said.id === undefined) for (const listen of listeners) listen(said);
    else answers.get(said.id)?.(said);
  }

  return {
    async send<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
      const id = ++last;
      const { promise, resolve } = Promise.withResolvers<Said>();
      answers.set(id, resolve);
      to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      const { result, error } = await promise;
      answers.delete(id);
      if (error) throw new Error(`${method}: ${error.message}`);
      return result as T;
    },
    /** What is told next by this name, if it is so. */
    heard<T>(method: string, is: (params: T) => boolean): Promise<T> {
      const { promise, resolve } = Promise.withResolvers<T>();
      const listen = (said: Said) => {
        if (said.method !== method || !is(said.params as T)) return;
        listeners.delete(listen);
        resolve(said.params as T);
      };
      listeners.add(listen);
      return promise;
    },
  };
}
