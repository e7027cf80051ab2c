import type { BrowserContext, ConsoleMessage } from 'playwright';

/** What went wrong unnoticed: uncaught errors in any page, and what the extension itself complained of. */
export interface Errors {
  readonly seen: readonly string[];
  /** Errors that a test provokes on purpose. */
  expect(pattern: RegExp): void;
  /** Notes one that no page of Playwright's tells of. */
  add(text: string): void;
}

export function collectErrors(context: BrowserContext, signal: AbortSignal): Errors {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  const add = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) seen.push(text);
  };
  const onError = (error: { error(): Error }) =>
    add(`uncaught: ${error.error().stack ?? error.error().message}`);
  const onConsole = (message: ConsoleMessage) => {
    if (isOurs(message)) add(`console: ${message.text()}`);
  };
  context.on('weberror', onError);
  context.on('console', onConsole);
  signal.addEventListener('abort', () => {
    context.off('weberror', onError);
    context.off('console', onConsole);
  });
  return { seen, expect: (pattern) => void expected.push(pattern), add };
}

/** The browser's own word on a failed request is not an error of ours: tests make requests fail. */
function isOurs(message: ConsoleMessage): boolean {
  if (message.type() !== 'error' || /^Failed to load resource/.test(message.text())) return false;
  return /^(chrome|moz)-extension:/.test(message.location().url);
}
