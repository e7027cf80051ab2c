import browser from 'webextension-polyfill';
import type { Answer, Ask, SentRequest } from '../messages/protocol.ts';
import { parseAddress } from '../sources/address.ts';
import type { Me, Source } from '../sources/contract.ts';
import { SourceError } from '../sources/error.ts';
import { createServerSource } from '../sources/server.ts';
import { type Connection, settings } from '../storage.ts';
import type { Store } from '../store/index.ts';
import type { StatusBoard } from './status.ts';

const SIGN_IN_TIMEOUT = 15_000;

export interface Connections {
  /** The source to ask; undefined when nobody is connected or the token was refused. */
  current(): Promise<Source | undefined>;
  me(): Promise<Connection | undefined>;
  connect(ask: Ask<'connect'>): Promise<Answer<'connect'>>;
  disconnect(): Promise<void>;
  /** Notes what a failed call means for the connection; one refused token is enough to stop asking. */
  failed(error: unknown): Promise<void>;
  /** Notes that the source answered. */
  worked(): Promise<void>;
}

export function createConnections(store: Store, status: StatusBoard): Connections {
  const record = (request: SentRequest) => {
    // The list is for the person to read; a full disk must not stop the request it tells of.
    void store.requests.add(request).catch(() => undefined);
  };
  const open = ({ address, token }: Pick<Connection, 'address' | 'token'>) =>
    createServerSource({ address, token, onRequest: record });
  let opened: { connection: Connection; source: Source } | undefined;

  async function current() {
    const connection = await settings.get('connection');
    if (!connection || (await status.get()).connection === 'signed-out') return undefined;
    if (opened?.connection.token !== connection.token || opened.connection.address !== connection.address)
      opened = { connection, source: open(connection) };
    return opened.source;
  }

  return {
    current,
    me: () => settings.get('connection'),
    async connect({ address, token }) {
      const parsed = parseAddress(address);
      if (!parsed.ok) return { ok: false, field: 'address', sentence: parsed.sentence };
      if (!(await mayReach(parsed.address))) return { ok: false, field: 'address', sentence: noPermission };
      try {
        const me = await open({ address: parsed.address, token: token.trim() }).me(
          AbortSignal.timeout(SIGN_IN_TIMEOUT),
        );
        await remember(parsed.address, token.trim(), me);
        return { ok: true };
      } catch (error) {
        return refusal(error);
      }
    },
    async disconnect() {
      opened = undefined;
      await settings.remove('connection');
      await store.directory.clear();
    },
    async failed(error) {
      if (!(error instanceof SourceError)) return;
      const { kind } = error.fault;
      if (kind === 'signed-out') await mark('signed-out', error.message);
      if (kind === 'unreachable') await mark('unreachable', error.message);
    },
    worked: () => mark('ready', null),
  };

  async function mark(connection: 'ready' | 'signed-out' | 'unreachable', problem: string | null) {
    const before = await status.get();
    if (before.connection === connection && before.problem === problem) return;
    await status.patch((now) => ({ ...now, connection, problem }));
  }

  async function remember(address: string, token: string, me: Me) {
    const before = await settings.get('connection');
    // Another workspace's accounts are none of this one's business.
    if (before && before.workspace !== me.workspace) await store.directory.clear();
    const { workspace, ownerId, name, email } = me;
    const lists = { ownDomains: [...me.ownDomains], scopes: [...me.scopes] };
    await settings.set('connection', { address, token, workspace, ownerId, name, email, ...lists });
    await status.patch((now) => ({
      ...now,
      connection: 'ready',
      problem: null,
      source: 'Account API',
      workspace,
    }));
  }
}

const noPermission =
  'The browser has not allowed Keyside to reach this address. Press Connect again and choose Allow.';

/** Ports are not part of a permission. */
function mayReach(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

function refusal(error: unknown): Answer<'connect'> {
  if (!(error instanceof SourceError)) throw error;
  const field = error.fault.kind === 'signed-out' || error.fault.kind === 'forbidden' ? 'token' : 'address';
  return { ok: false, field, sentence: error.message };
}
