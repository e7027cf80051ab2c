import browser from 'webextension-polyfill';
import type { ConnectState } from '../../components/options/connecting.ts';
import { t } from '../../lib/i18n/index.ts';
import { ask } from '../../lib/messages/protocol.ts';
import { parseAddress } from '../../lib/sources/address.ts';

/** Asks the browser for the address, in the press of the button as it must be, then the address for the person. */
export async function connect(typed: string, token: string, beside = false): Promise<ConnectState> {
  const parsed = parseAddress(typed);
  if (!parsed.ok) return { state: 'error', field: 'address', sentence: parsed.sentence };
  if (token.trim() === '') return { state: 'error', field: 'token', sentence: t('options.enterToken') };
  const { protocol, hostname } = new URL(parsed.address);
  const origins = [`${protocol}//${hostname}/*`];
  // Already granted permissions are answered without a question.
  if (!(await browser.permissions.request({ origins })))
    return {
      state: 'error',
      field: 'address',
      sentence: t('options.mayNotReach'),
    };
  const answer = await ask('connect', { address: parsed.address, token, beside });
  return answer.ok ? { state: 'idle' } : { state: 'error', field: answer.field, sentence: answer.sentence };
}
