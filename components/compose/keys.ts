import type { KeyboardEvent } from 'react';

const isMac = /\bMac/.test(navigator.userAgent);

/** The keys that save a form, as this machine's people know them. */
export const saveKeys = isMac ? '⌘ ↵' : 'Ctrl ↵';
export const saveShortcut = isMac ? 'Meta+Enter' : 'Control+Enter';

/** Either key on every machine; not while a word is still being put together. */
export function isSave({ key, ctrlKey, metaKey, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey) && !nativeEvent.isComposing;
}
