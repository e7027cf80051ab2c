import { useEffect, useState } from 'react';

type Windows = typeof import('./windows/index.ts');

let fetched: Windows | null = null;

export async function fetchWindows(): Promise<Windows> {
  fetched ??= await import('./windows/index.ts');
  return fetched;
}

/** Before anything can be pressed, and after what is shown has been drawn: once somebody comes near the page. */
export function fetchWindowsInTime(page: Document): void {
  // Whoever presses then has it fetched again, and is where a failure has to show.
  const near = () => void fetchWindows().catch(() => undefined);
  for (const type of ['pointerover', 'focusin', 'keydown'] as const)
    page.addEventListener(type, near, { once: true, passive: true });
}

/**
 * What opens over the page stands on a library of 50 KB gzipped, a seventh of what the panel has to load before it shows
 * anything: it is fetched apart from that. Null until it is there, which no press has to wait for but the very first.
 */
export function useWindows(): Windows | null {
  const [windows, setWindows] = useState(fetched);
  useEffect(() => {
    if (!windows) void fetchWindows().then(setWindows);
  }, [windows]);
  return windows;
}
