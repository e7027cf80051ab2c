/** - `newer`: written by a newer Keyside · `full`: no space · `denied`: not allowed to open · `lost`: connection broke */
export type StoreFaultKind = 'newer' | 'full' | 'denied' | 'blocked' | 'lost' | 'broken';

const sentences: Record<StoreFaultKind, string> = {
  newer:
    'Your saved data was written by a newer version of Keyside. Update Keyside to use it; nothing was changed.',
  full: 'The disk is full, so Keyside could not save. Free some space; what you see is still right.',
  denied: 'The browser does not let Keyside store data. Allow it in the browser’s settings, then reload.',
  blocked: 'Another Keyside window is holding the data. Close other Keyside tabs, then try again.',
  lost: 'The browser closed Keyside’s data. Keyside opens it again by itself.',
  broken: 'Keyside could not read its saved data. Your records are safe in their source.',
};

const byName: Record<string, StoreFaultKind> = {
  VersionError: 'newer',
  QuotaExceededError: 'full',
  SecurityError: 'denied',
  NotAllowedError: 'denied',
  InvalidStateError: 'lost',
  AbortError: 'lost',
};

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly kind: StoreFaultKind;
  /** `message` is a sentence for the person. */
  constructor(kind: StoreFaultKind, options?: ErrorOptions) {
    super(sentences[kind], options);
    this.kind = kind;
  }
}

/** What IndexedDB threw, in our words. Chromium reports a broken backing store as UnknownError. */
export function storeFault(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new StoreError(byName[name] ?? 'broken', { cause: error });
}
