export interface Bell {
  readonly has: boolean;
  ring(): void;
  heed(): void;
  /** Resolves at the next ring, or at once when one has not been heeded. */
  rung(): Promise<void>;
}

export function createBell(): Bell {
  let next = Promise.withResolvers<void>();
  let has = false;
  return {
    get has() {
      return has;
    },
    ring() {
      has = true;
      next.resolve();
    },
    heed() {
      if (!has) return;
      has = false;
      next = Promise.withResolvers<void>();
    },
    rung: () => next.promise,
  };
}
