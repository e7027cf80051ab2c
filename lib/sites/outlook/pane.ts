import { clip } from '../clip.ts';
import { closest, HIDDEN, isShown, outside, selectAll, text } from '../dom.ts';

/** What was written by others: nothing in it is Outlook's, whatever it looks like. */
const BODY =
  '[id^="UniqueMessageBody"], [aria-label="Email message"], [role="document"], [contenteditable="true"]';
/** The newest names first. */
const PANES = [
  '[data-app-section="ConversationContainer"]',
  '#ReadingPaneContainerId',
  '[data-app-section="MailReadCompose"]',
];
const TITLES = ['[data-testid="ConversationItemHeaderTitle"]', '[id$="_SUBJECT"]', '[role="heading"][title]'];

export const isOutlooks = (element: Element): boolean => closest(element, BODY) === null;

export const shownIn = (within: Element, selector: string): Element[] =>
  outside(selectAll(within, selector), `${HIDDEN}, ${BODY}`);

/** Where a mail is read. */
export function paneOf(document: Document): Element | undefined {
  for (const selector of PANES) {
    const found = selectAll(document, selector).filter((one) => isOutlooks(one) && isShown(one));
    if (found.length > 0) return found[0];
  }
  return undefined;
}

/** The subject on show; none where two are, as in the moment when one mail takes another's place. */
export function titleOf(pane: Element): string | null {
  for (const selector of TITLES) {
    const found = new Set(shownIn(pane, selector).map((one) => clip(text(one), 500)));
    if (found.size > 0) return found.size === 1 ? ([...found][0] ?? null) : null;
  }
  return null;
}

export const hasMessage = (document: Document): boolean => {
  const pane = paneOf(document);
  return pane !== undefined && titleOf(pane) !== null;
};
