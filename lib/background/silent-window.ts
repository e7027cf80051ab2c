import browser from 'webextension-polyfill';
import { t } from '../i18n/index.ts';
import { SourceError } from '../sources/error.ts';

/** Milliseconds until an address that asks something after all is given up. */
const PATIENCE = 15_000;

/**
 * Comes back from a CRM's address as the person would who has nothing to answer there. Rejects with a {@link SourceError};
 * signed-out: they have something to answer.
 */
export async function silently(url: string): Promise<string> {
  const asked = { url, interactive: false };
  // Chromium gives up with the first page by itself, also where that goes on; Firefox refuses words it does not know.
  const more = { abortOnLoadForNonInteractive: false, timeoutMsForNonInteractive: PATIENCE };
  const isChromium = 'sidePanel' in browser;
  try {
    return await browser.identity.launchWebAuthFlow(isChromium ? { ...asked, ...more } : asked);
  } catch (cause) {
    // The browsers say no more than that; whoever is offline must not be signed out for it.
    if (/interact/i.test(String(cause)))
      throw new SourceError({ kind: 'signed-out' }, t('errors.crm.askedAgain'), { cause });
    throw new SourceError({ kind: 'unreachable' }, t('errors.source.unreachable'), { cause });
  }
}
