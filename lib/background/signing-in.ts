import browser from 'webextension-polyfill';
import type { Answer } from '../messages/protocol.ts';
import { SourceError } from '../sources/error.ts';
import { StoreError } from '../store/index.ts';

/** Ports are not part of a permission. */
export function mayReach(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

type Refusal = Extract<Answer<'connect'>, { ok: false }>;

/** Why nobody is connected, beside the field that is wrong. */
export function refusal(error: unknown): Refusal {
  if (error instanceof StoreError) return { ok: false, field: null, sentence: error.message };
  if (!(error instanceof SourceError)) throw error;
  const field = error.fault.kind === 'signed-out' || error.fault.kind === 'forbidden' ? 'token' : 'address';
  return { ok: false, field, sentence: error.message };
}
