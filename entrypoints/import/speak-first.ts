/**
 * A worker has no `browser.i18n`: its texts come from the page. This is imported before all else, as what speaks takes
 * hold of `chrome.i18n` when it is loaded.
 */
const texts = new Map<string, string>();

const place = globalThis as { chrome?: { i18n?: unknown } };
place.chrome ??= {};
place.chrome.i18n ??= { getMessage: (name: string) => texts.get(name) ?? '' };

export function hearTexts(given: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(given)) texts.set(name, text);
}
