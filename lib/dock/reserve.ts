/**
 * Narrows the page, so that the panel stands beside what is read and not over it. Pages laid out by their own root
 * follow; one that measures the window stays as wide as it was, and the panel covers its edge as it would anyway.
 */
export function createReserve(document: Document, signal: AbortSignal): (pixels: number) => void {
  const sheet = new CSSStyleSheet();
  let reserved = 0;

  function reserve(pixels: number): void {
    if (pixels === reserved) return;
    reserved = pixels;
    sheet.replaceSync(pixels > 0 ? `:root{margin-inline-end:${pixels}px!important}` : '');
    document.adoptedStyleSheets = [
      ...document.adoptedStyleSheets.filter((other) => other !== sheet),
      ...(pixels > 0 ? [sheet] : []),
    ];
    // Applications that place their parts by script do so when the window changes its size.
    document.defaultView?.dispatchEvent(new Event('resize'));
  }

  signal.addEventListener('abort', () => reserve(0));
  return reserve;
}
