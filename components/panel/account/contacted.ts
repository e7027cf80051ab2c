import { t } from '../../../lib/i18n/index.ts';
import type { Contact, ContextContact } from '../../../lib/model/index.ts';
import { daysSince, longSpan } from '../../format/days.ts';

type Role = Contact['roles'][number];

/** Nobody of ours was in touch for so long with someone who decides: red. */
export const SILENT_DAYS = 60;
const deciding: readonly Role[] = ['executive-sponsor', 'decision-maker'];

/** Whether it is long that we were in touch with someone who decides. */
export function isSilent({ roles, lastContactAt }: ContextContact, now: number): boolean {
  if (!roles.some((role) => deciding.includes(role))) return false;
  return lastContactAt === null || daysSince(lastContactAt, now) > SILENT_DAYS;
}

export interface Coverage {
  role: Role;
  /** `none`: the account has nobody in this role. */
  words: string;
  missing: boolean;
}

/** For each role that carries a deal: when we were last in touch with anyone who has it. */
export function coverageOf(contacts: readonly ContextContact[], now: number): Coverage[] {
  const roles: Role[] = ['executive-sponsor', 'decision-maker', 'champion'];
  return roles.map((role) => {
    const holders = contacts.filter((contact) => contact.roles.includes(role));
    if (holders.length === 0) return { role, words: t('panel.coverage.none'), missing: true };
    const latest =
      holders
        .map(({ lastContactAt }) => lastContactAt ?? '')
        .sort(byTime)
        .at(-1) ?? '';
    if (latest === '') return { role, words: t('panel.coverage.never'), missing: true };
    const days = daysSince(latest, now);
    return { role, words: longSpan(days), missing: deciding.includes(role) && days > SILENT_DAYS };
  });
}

function byTime(a: string, b: string): number {
  return (Date.parse(a) || 0) - (Date.parse(b) || 0);
}
