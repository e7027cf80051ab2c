import type { BrowserContext, Page } from 'playwright';
import type { SidePage } from './seat.ts';

declare const chrome: {
  runtime: { getContexts(of: { contextTypes: string[] }): Promise<unknown[]> };
  windows: { getCurrent(): Promise<{ id: number }> };
  sidePanel: { open(where: { windowId: number }): Promise<void> };
};

/** Opens it as a press of a button in a page of the extension does. */
export async function openSide(context: BrowserContext, origin: string): Promise<SidePage> {
  const opener = await context.newPage();
  await opener.goto(`${origin}/manifest.json`);
  await opener.evaluate(async () => {
    const { windows, sidePanel } = chrome;
    const { id: windowId } = await windows.getCurrent();
    await sidePanel.open({ windowId });
  });
  await opener.close();
  return attach(context, `${origin}/panel.html`);
}

export function isSideOpen(page: Page): Promise<boolean> {
  return page.evaluate(
    async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0,
  );
}

async function attach(context: BrowserContext, url: string): Promise<SidePage> {
  const browser = context.browser();
  if (!browser) throw new Error('This browser cannot be driven.');
  const session = await browser.newBrowserCDPSession();
  const found = new Promise<string>((resolve) => {
    session.on(
      'Target.targetCreated',
      ({ targetInfo }) => isOurs(targetInfo) && resolve(targetInfo.targetId),
    );
    session.on(
      'Target.targetInfoChanged',
      ({ targetInfo }) => isOurs(targetInfo) && resolve(targetInfo.targetId),
    );
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
  const targetId = await found;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const answers = new Map<number, (message: { result?: { result: { value?: unknown } } }) => void>();
  let last = 0;
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message);
    answers.get(answer.id)?.(answer);
  });

  function isOurs({ url: at, type }: { url: string; type: string }): boolean {
    return type === 'page' && at === url;
  }

  async function evaluate(expression: string): Promise<unknown> {
    const id = ++last;
    const answer = new Promise<{ result?: { result: { value?: unknown } } }>((resolve) =>
      answers.set(id, resolve),
    );
    const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return (await answer).result?.result.value;
  }

  return {
    evaluate,
    close: async () => {
      await evaluate('window.close()');
      await session.detach();
    },
  };
}
