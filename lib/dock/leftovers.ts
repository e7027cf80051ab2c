import { shadowOf } from './shadow.ts';

/** As `createHost` names them. */
const OURS = /^x-[\da-f]{8}$/;
/** As `createReserve` writes it. */
const RESERVE = /^:root ?\{ ?margin-inline-end: ?\d+px ?!important;? ?\}$/;

/**
 * Takes away what a version of ours that has ended left in the page. Firefox ends its script together with it, before
 * that can put anything away, and two panels would stand over each other; in Chrome it has done so by itself.
 */
export function clearLeftovers(document: Document): void {
  for (const element of [...document.documentElement.children])
    if (OURS.test(element.localName) && shadowOf(element)?.querySelector('.panel')) element.remove();
  const sheets = document.adoptedStyleSheets;
  const kept = sheets.filter((sheet) => !isReserve(sheet));
  if (kept.length < sheets.length) document.adoptedStyleSheets = kept;
}

const isReserve = ({ cssRules }: CSSStyleSheet) =>
  cssRules.length === 1 && RESERVE.test(cssRules[0]?.cssText ?? '');
