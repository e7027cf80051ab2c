/** What a measuring process is told of the organisation it measures at. */
export interface Told {
  readonly crm: 'hubspot' | 'salesforce' | 'zoho';
  readonly what: 'context' | 'sync' | 'first' | 'large' | 'peer';
  readonly address: string;
  readonly key: string;
  readonly person: string;
  readonly mapping: Readonly<Record<string, string>>;
  readonly client?: { readonly id: string; readonly secret: string; readonly refresh: string };
  readonly own: readonly string[];
  /** Milliseconds that each call takes on its way, by the clock of the CRM. */
  readonly way: number;
  /** Milliseconds by which that clock is ahead: it never goes back. */
  readonly ahead: number;
}

/** What it may have done where the organisation is. */
export type Wish =
  | { readonly do: 'ahead'; readonly milliseconds: number }
  | { readonly do: 'change'; readonly count: number }
  | { readonly do: 'calls' };

/** Asks the process that started this one; resolves to the calls that were answered so far. */
export function askParent(wish: Wish): Promise<number> {
  return new Promise((resolve) => {
    process.once('message', (calls) => resolve(Number(calls)));
    process.send?.(wish);
  });
}
