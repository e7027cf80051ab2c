import browser from 'webextension-polyfill';
import { skeletonOf } from '../sites/skeleton.ts';

/** See skeletonOf. Null for a page that the extension may not look at. */
export async function readSkeleton(tabId: number): Promise<string | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: skeletonOf });
    return typeof frame?.result === 'string' ? frame.result : null;
  } catch {
    return null;
  }
}
