import { browser } from 'wxt/browser';

/**
 * Stands in for WXT's ContentScriptContext (see the alias in wxt.config.ts), of which we need only the signal: its
 * timers and its location watcher would be an eighth of what every page has to load.
 *
 * The signal aborts when a newer script of ours starts in the same page, as it does after an update.
 */
export class ContentScriptContext {
  readonly #stopped = new AbortController();

  constructor(name: string) {
    // Only our own scripts can tell which of them is the newer: each announces itself once, before it listens.
    const started = `${browser.runtime.id}:${name}`;
    document.dispatchEvent(new Event(started));
    document.addEventListener(started, () => this.#stopped.abort(), { once: true });
  }

  get signal(): AbortSignal {
    return this.#stopped.signal;
  }
}
