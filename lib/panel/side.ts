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
  const { sidePanel, sidebarAction } = sides();
  try {
    await (sidePanel ? sidePanel.open(where) : sidebarAction?.open());
    return canOpenSidePanel();
  } catch {
    return false;
  }
}

/** Whether a press may open it here: Firefox gives a panel in a page nothing to do that with. */
export function canOpenSidePanel(): boolean {
  const { sidePanel, sidebarAction } = sides();
  return sidePanel !== undefined || sidebarAction !== undefined;
}

function sides(): Sides {
  const { browser, chrome } = globalThis as { browser?: Sides; chrome?: Sides };
  return chrome?.sidePanel ? chrome : (browser ?? {});
}
