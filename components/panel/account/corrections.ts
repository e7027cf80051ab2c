import { t } from '../../../lib/i18n/index.ts';
import type { AccountMatch, Context, Correction } from '../../../lib/model/index.ts';
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
    undo: { sentence: t('panel.corrections.notShown', { name }) },
  };
}

/** "Yes": what led to the question leads to this account from now on. */
export function yesThis({ accountId, name, reasons }: AccountMatch): Correcting {
  const key = reasons[0]?.key;
  return {
    corrections: key === undefined ? [] : [{ key, verdict: 'is', accountId }],
    undo: { sentence: t('panel.corrections.linked', { name }) },
  };
}

/** "Never show here", for a domain. */
export function neverDomain(domain: string): Correcting {
  return {
    corrections: [{ key: `d:${domain}`, verdict: 'never', accountId: null }],
    undo: { sentence: t('panel.corrections.never', { domain }) },
  };
}

/**
 * The domain a match rests on, or that of a known contact where it is one of the account's own: who writes from a
 * free-mail provider must not silence all who do.
 */
export function domainOf({ reasons }: AccountMatch, context: Context | null): string | undefined {
  const keys = reasons.map(({ key }) => key);
  const direct = keys.find((key) => key.startsWith('d:'));
  if (direct) return direct.slice(2);
  const own = [...(context?.account.domains ?? []), ...(context?.account.aliasDomains ?? [])];
  return own.find((domain) => keys.some((key) => key.startsWith('e:') && key.endsWith(`@${domain}`)));
}
