import { type Key, t } from './index.ts';

/** Tells the browser and screen readers which language a page of ours is in; its file can only say one. */
export function namePage(document: Document, title: Key): void {
  document.documentElement.lang = t('format.language');
  document.title = t(title);
}
