import { tellTab } from '../../lib/messages/tell.ts';

/** In a page the page puts the panel away; the browser's side panel goes as any window does. */
export async function close(surface: 'page' | 'side', tabId: number | undefined): Promise<void> {
  if (surface === 'side') window.close();
  else if (tabId !== undefined) await tellTab(tabId, { kind: 'dock', action: 'close' });
}
