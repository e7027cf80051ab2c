/** What Chrome and Firefox call it; the polyfill knows only Firefox's. */
interface Sides {
  sidePanel?: { open(where: SidePlace): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

type SidePlace = { windowId: number } | { tabId: number };

/**
 * Opens the browser's own side panel. Has to be called in the click or key press that asks for it, before anything is
 * awaited; Firefox takes only one in a page of the extension's own. Answers whether it opened.
 */
export async function openSidePanel(where: SidePlace): Promise<boolean> {
  const { browser, chrome } = globalThis as { browser?: Sides; chrome?: Sides };
  try {
    if (chrome?.sidePanel) await chrome.sidePanel.open(where);
    else await browser?.sidebarAction?.open();
    return true;
  } catch {
    return false;
  }
}
