import css from './host.css?inline';

/** Styles of the in-page host; one constructed sheet, which a page's CSP does not concern. */
export function createSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
