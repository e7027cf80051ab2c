import { t } from '../../lib/i18n/index.ts';
import type { Pack } from '../../lib/work/handover/pack.ts';
import type { FirstStep } from '../../lib/work/handover/steps.ts';
import { shortDate } from '../format/days.ts';
import { roleWords } from '../format/words.ts';
import { reasonDetail } from '../portfolio/reasonDetail.ts';
import { reasonWords } from '../portfolio/reasonWords.ts';
import { signalWords } from '../portfolio/signalWords.ts';
import type { PackLine, PackSection } from './sections.ts';
import { left } from './sectionsRecords.ts';

const whens = { day: 'handover.firstDay', week: 'handover.firstWeek', month: 'handover.firstMonth' } as const;

/** What to do first, from what needs attention and who has to be met. */
export function stepsSection({ steps }: Pack, now: number): PackSection {
  return {
    title: t('handover.steps'),
    none: t('handover.noSteps'),
    lines: steps.map((step) => ({ ...stepLine(step, now), key: step.key, mark: t(whens[step.when]) })),
  };
}

function stepLine(step: FirstStep, now: number): Pick<PackLine, 'lead' | 'facts'> {
  if (step.kind === 'reason')
    return { lead: reasonWords(step.reason, now), facts: [reasonDetail(step.reason, now)].filter(Boolean) };
  const { name, title, roles } = step.contact;
  return {
    lead: t('handover.meet', { name }),
    facts: [title ?? '', ...roles.map((role) => t(roleWords[role]))].filter(Boolean),
  };
}

export function aboutSection({ account, ownerName }: Pack): PackSection {
  const { tier, territory, industry, domains, website } = account;
  const lines: [string, string | null][] = [
    [t('portfolio.filter.tier'), tier],
    [t('portfolio.filter.territory'), territory],
    [t('handover.industry'), industry],
    [t('portfolio.filter.owner'), ownerName],
    [t('handover.domains'), domains.join(', ') || null],
    [t('handover.website'), website],
  ];
  return {
    title: t('handover.account'),
    none: '',
    lines: lines.flatMap(([mark, lead]) => (lead ? [{ key: mark, mark, lead, facts: [] }] : [])),
  };
}

export function relationshipSection(pack: Pack, now: number): PackSection {
  const { since, interactions, ours, latest } = pack.relationship;
  const whole: PackLine[] = since
    ? [
        {
          key: 'whole',
          lead: t('handover.interactions', interactions),
          facts: [
            t('handover.knownSince', { day: shortDate(since, now) }),
            ...ours.map(({ name, times }) =>
              t('handover.times', times, { name: name ?? t('format.aColleague') }),
            ),
          ],
        },
      ]
    : [];
  return {
    title: t('handover.relationship'),
    none: t('panel.interactions.none'),
    left: left(pack, 'interactions'),
    lines: [
      ...whole,
      ...latest.map(({ id, kind, at, subject, summary }) => ({
        key: id,
        mark: shortDate(at, now),
        lead: subject || t(`format.interactionKind.${kind}`),
        facts: [t(`format.interactionKind.${kind}`)],
        text: summary ?? undefined,
      })),
    ],
  };
}

export function healthSection({ health: { score, signals } }: Pack): PackSection {
  return {
    title: score === null ? t('health.unknown') : t('health.said', { score }),
    none: '',
    lines: signals.map(({ name, value, reason }) => ({
      key: name,
      lead: t(`health.signals.${name}`),
      facts: [value === null ? t('health.notKnown') : `${Math.round(value)}`, signalWords(reason)],
    })),
  };
}
