import type { BrowserContext, Page } from 'playwright';

export interface ConnectOptions {
  context: BrowserContext;
  /** Of the extension's pages. */
  origin: string;
  address: string;
  token: string;
}

/** Connects the extension to an API as a person does: on its options page. Answers the page, still open. */
export async function connect({ context, origin, address, token }: ConnectOptions): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/options.html`);
  const connection = page.getByRole('region', { name: 'Connection' });
  const disconnect = connection.getByRole('button', { name: /^Disconnect: / });
  const way = page.getByRole('radio', { name: 'Account API' });
  await disconnect.or(way).first().waitFor();
  if (await disconnect.isVisible()) {
    await disconnect.click();
    await connection.getByRole('group').getByRole('button', { name: 'Disconnect', exact: true }).click();
  }
  await way.check();
  await page.getByLabel('Address', { exact: true }).fill(address);
  await page.getByLabel('Access token').fill(token);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  const refused = page.getByRole('alert');
  await disconnect.or(refused).first().waitFor();
  if (await refused.isVisible())
    throw new Error(`The extension was not connected: ${await refused.textContent()}`);
  return page;
}

/** Waits on the options page until the first sync is through. */
export async function synced(options: Page): Promise<void> {
  await options.getByText('Up to date as of').waitFor();
}
