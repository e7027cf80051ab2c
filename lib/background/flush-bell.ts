export interface Bell {
  readonly has: boolean;
  ring(): void;
  /** Answers whether it had rung. */
  heed(): boolean;
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
      if (!has) return false;
      has = false;
      next = Promise.withResolvers<void>();
      return true;
    },
    rung: () => next.promise,
  };
}
