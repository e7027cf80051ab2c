import type { KeyboardEvent } from 'react';
import { t } from '../../lib/i18n/index.ts';

const isMac = /\bMac/.test(navigator.userAgent);

/** The keys that save a form, as this machine's people know them. */
export const saveKeys = () => (isMac ? '⌘ ↵' : t('compose.saveKeys'));
export const saveShortcut = isMac ? 'Meta+Enter' : 'Control+Enter';

/** Either key on every machine; not while a word is still being put together. */
export function isSave({ key, ctrlKey, metaKey, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey) && !nativeEvent.isComposing;
}
