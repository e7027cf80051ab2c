import type { AccountMatch, Correction } from '../../../lib/model/index.ts';
import type { Undo } from '../view.ts';

export interface Correcting {
  corrections: Correction[];
  undo: Undo;
}

/** "Not this account": nothing that led to it here shall lead to it again. */
export function notThis({ accountId, name, reasons }: AccountMatch): Correcting {
  const keys = new Set(reasons.map(({ key }) => key));
  return {
    corrections: [...keys].map((key) => ({ key, verdict: 'not', accountId })),
    undo: { sentence: `${name} will not be shown here again.` },
  };
}

/** "Yes": what led to the question leads to this account from now on. */
export function yesThis({ accountId, name, reasons }: AccountMatch): Correcting {
  const key = reasons[0]?.key;
  return {
    corrections: key === undefined ? [] : [{ key, verdict: 'is', accountId }],
    undo: { sentence: `Linked to ${name}.` },
  };
}

/** "Never show here", for a domain. */
export function neverDomain(domain: string): Correcting {
  return {
    corrections: [{ key: `d:${domain}`, verdict: 'never', accountId: null }],
    undo: { sentence: `Nothing will be shown for ${domain} again.` },
  };
}

/** The domain a match rests on; none when it rests on a person alone, who may write from anywhere. */
export function domainOf({ reasons }: AccountMatch): string | undefined {
  return reasons.find(({ key }) => key.startsWith('d:'))?.key.slice(2);
}
