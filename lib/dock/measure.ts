/**
 * Where elements are, without forcing a layout: an IntersectionObserver tells after the browser's own.
 * Resolves to nothing when the signal aborts first.
 */
export function measure(elements: readonly Element[], signal: AbortSignal): Promise<DOMRectReadOnly[]> {
  if (elements.length === 0) return Promise.resolve([]);
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      resolve(entries.map(({ boundingClientRect }) => boundingClientRect));
    });
    const stop = () => {
      observer.disconnect();
      resolve([]);
    };
    signal.addEventListener('abort', stop, { once: true });
    for (const element of elements) observer.observe(element);
  });
}

/** Calls back with an element's size in CSS pixels, at first and whenever it changes; without forcing a layout. */
export function watchSize(
  element: Element,
  signal: AbortSignal,
  changed: (width: number, height: number) => void,
): void {
  const observer = new ResizeObserver(([entry]) => {
    if (entry) changed(entry.contentRect.width, entry.contentRect.height);
  });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}
