import type { BrowserContext, Page } from 'playwright';

/** A tab of the extension's own behind all others, in which a test looks after it. */
export interface Room {
  /** The page, which has no script of the extension's; opened when it is first needed. */
  page(): Promise<Page>;
  /** Before the extension is replaced, which closes its pages. */
  leave(): Promise<void>;
}

export function createRoom(context: BrowserContext, origin: string): Room {
  let opened: Promise<Page> | undefined;

  async function open(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${origin}/manifest.json`);
    return page;
  }

  return {
    page: () => {
      opened ??= open();
      return opened;
    },
    async leave() {
      await (await opened)?.close();
      opened = undefined;
    },
  };
}
