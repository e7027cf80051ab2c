import browser from 'webextension-polyfill';

/** The keys that open the browser's own side panel: a person may have given it others, or none. */
export async function sideKey(): Promise<string | null> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.find(({ name }) => name === 'open-side-panel')?.shortcut || null;
}
