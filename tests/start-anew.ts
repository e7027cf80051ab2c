import { afterAll, vi } from 'vitest';

/**
 * Runs before each file. Files share a process, or each would load jsdom and its like again. The project’s own modules are
 * loaded anew for each all the same, so that nothing of what they hold goes over, and what was put in place of something
 * else goes with its file.
 */
vi.resetModules();
waitPatiently();
if ('document' in globalThis) emptyPage();

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

declare global {
  var pageAddress: string | undefined;
  var waitASecond: typeof vi.waitFor | undefined;
}

/** As `expect.poll` does in vitest.config.ts, which has no such setting for this: by itself it waits for one second. */
function waitPatiently(): void {
  globalThis.waitASecond ??= vi.waitFor;
  const { waitASecond } = globalThis;
  vi.waitFor = (look, given = { timeout: 30_000 }) => waitASecond(look, given);
}

function emptyPage(): void {
  globalThis.pageAddress ??= location.href;
  history.replaceState(null, '', globalThis.pageAddress);
  document.documentElement.innerHTML = '<head></head><body></body>';
  for (const { name } of [...document.documentElement.attributes])
    document.documentElement.removeAttribute(name);
  localStorage.clear();
}
