import type { Key } from './keys.ts';

declare const chrome: { i18n: { getMessage(name: string): string } };

/** A text as it stands in its file, with nothing put in: for scripts in pages, where all that `t` can do would weigh. */
export const plain = (key: Key): string => chrome.i18n.getMessage(key.replaceAll('.', '_'));
