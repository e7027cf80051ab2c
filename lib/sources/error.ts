/** Why a source did not do what it was asked; DESIGN §7. */
export type SourceFault =
  | { kind: 'signed-out' }
  | { kind: 'forbidden' }
  /**
   * `until`: epoch milliseconds before which asking again is pointless. `share`: not the source refuses it, but the person,
   * who allows no more of their company's day.
   */
  | { kind: 'rate-limited'; until: number; share?: true }
  | { kind: 'rejected'; fields: Readonly<Record<string, string>> }
  | { kind: 'not-found' }
  /** The account was merged into another, which has its records now. */
  | { kind: 'merged'; into: { id: string; name: string } }
  /** More than the source takes at once. */
  | { kind: 'too-large' }
  /** The cursor is no longer good; the directory must be read anew. */
  | { kind: 'start-over' }
  | { kind: 'conflict'; current: unknown }
  | { kind: 'unreachable' }
  /**
   * A change is for a source beside the first that can't be had, or is not connected any more: no trouble of the first's.
   * `untouched`: this try has surely done nothing there. `until`: epoch milliseconds, as of `rate-limited`.
   */
  | { kind: 'away'; untouched: boolean; until?: number }
  /** The request may or may not have taken effect: look before repeating. */
  | { kind: 'outcome-unknown' }
  /** The answer was not what the source promises: too big, not JSON, wrong shape. */
  | { kind: 'bad-answer' };

export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly fault: SourceFault;
  /** `message` is a sentence for the person, saying what to do. */
  constructor(fault: SourceFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}
