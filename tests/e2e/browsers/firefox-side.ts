import type { Inside } from '../../../scripts/firefox/inside.ts';
import { addonId } from '../../../scripts/firefox/launch.ts';
import type { SidePage } from './seat.ts';

const sidebar = `${addonId.replace(/[^a-z0-9_-]/g, '_')}-sidebar-action`;

/** Opens it as Firefox's own menu does. */
export async function openSide(inside: Inside): Promise<SidePage> {
  await inside.run(show, sidebar);
  return {
    evaluate: (expression) => inside.run(evaluate, expression),
    close: () => inside.run(hide, null),
  };
}

export const isSideOpen = (inside: Inside): Promise<boolean> => inside.run(isShown, sidebar);

interface Sidebar {
  isOpen: boolean;
  currentID: string;
  browser: {
    contentDocument: { querySelector(selector: 'browser'): { messageManager?: MessageManager } | null };
  };
  show(id: string): Promise<unknown>;
  hide(): void;
}
interface MessageManager {
  addMessageListener(name: string, heard: (message: { data: unknown }) => void): void;
  removeMessageListener(name: string, heard: (message: { data: unknown }) => void): void;
  loadFrameScript(address: string, isForLaterToo: boolean): void;
}
declare const Services: {
  wm: { getMostRecentWindow(kind: string): { SidebarController: Sidebar } };
};

// These run in Firefox itself.

async function show(id: string): Promise<void> {
  await Services.wm.getMostRecentWindow('navigator:browser').SidebarController.show(id);
}

/** Not before it has loaded: until then it can't be shown again. */
function isShown(id: string): boolean {
  const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
  const { isOpen, currentID, browser } = SidebarController;
  return isOpen && currentID === id && browser.contentDocument.querySelector('browser') !== null;
}

function hide(): void {
  Services.wm.getMostRecentWindow('navigator:browser').SidebarController.hide();
}

/** The panel is another process; what it answers comes as a message. Undefined while it is not there. */
async function evaluate(expression: string): Promise<unknown> {
  const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
  const manager = SidebarController.browser.contentDocument.querySelector('browser')?.messageManager;
  if (!manager) return undefined;
  const name = `keyside-${Math.random()}`;
  const answered = new Promise<unknown>((resolve) => {
    // While it comes up its process may be exchanged for another, and what was asked is lost.
    setTimeout(resolve, 1000);
    manager.addMessageListener(name, function heard({ data }) {
      manager.removeMessageListener(name, heard);
      resolve(data);
    });
  });
  const world = 'Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })';
  const code = `sendAsyncMessage('${name}', Cu.evalInSandbox(${JSON.stringify(expression)}, ${world}))`;
  manager.loadFrameScript(`data:,${encodeURIComponent(code)}`, false);
  return answered;
}
