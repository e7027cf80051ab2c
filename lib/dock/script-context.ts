/**
 * Stands in for WXT's ContentScriptContext (see the alias in wxt.config.ts): its timers and its location watcher would
 * be an eighth of what every page has to load, and the event by which it tells older scripts to stop is one that any
 * page can hear, and so learn which extension is there. See attend.ts for ours.
 */
export class ContentScriptContext {
  readonly signal = new AbortController().signal;
}
