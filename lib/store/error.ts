import { t } from '../i18n/index.ts';
/** - `newer`: written by a newer Keyside · `full`: no space · `denied`: not allowed to open · `lost`: connection broke · `stale`: others were here since it was looked at */
export type StoreFaultKind = 'newer' | 'full' | 'denied' | 'blocked' | 'lost' | 'stale' | 'broken';

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
    super(t(`errors.store.${kind}`), options);
    this.kind = kind;
  }
}

/** What IndexedDB threw, in our words. Chromium reports a broken backing store as UnknownError. */
export function storeFault(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new StoreError(byName[name] ?? 'broken', { cause: error });
}
