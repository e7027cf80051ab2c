import { t } from '../../lib/i18n/index.ts';
import type { ContextPart, Opportunity, Task } from '../../lib/model/index.ts';
import { daysSince, daysUntil } from '../../lib/work/days.ts';
import type { Pack } from '../../lib/work/handover/pack.ts';
import { initiativeStatusWords } from '../../lib/work/initiatives/status.ts';
import { ago, dayAndTime, inDays, shortDate, shortDay } from '../format/days.ts';
import { money } from '../format/money.ts';
import { roleWords, severityWords } from '../format/words.ts';
import { talkWords } from '../portfolio/signalWords.ts';
import { pastWords } from '../renewals/lead.ts';
import { contractStatusWords } from '../renewals/words.ts';
import type { PackSection } from './sections.ts';

const said = (...facts: (string | null | undefined | false)[]) =>
  facts.filter((fact): fact is string => typeof fact === 'string' && fact !== '');

/** What the source has beside what is told, or why it tells nothing. */
export function left({ more, refused }: Pack, part: ContextPart): string | undefined {
  const count = more[part];
  return refused[part] ?? (count ? t(`panel.inSource.${part}`, count) : undefined);
}

export function peopleSection(pack: Pack, now: number): PackSection {
  const { people, seats } = pack;
  const isKnown = pack.refused.contacts === undefined;
  const missing = seats.filter(({ state }) => isKnown && state === 'missing');
  return {
    title: t('handover.people'),
    none: t('panel.people.none'),
    left: left(pack, 'contacts'),
    lines: [
      ...missing.map(({ role }) => ({
        key: `missing:${role}`,
        lead: t('health.why.missing', { roles: t(roleWords[role]) }),
        facts: [],
      })),
      ...people.map(({ contact, reportsTo }) => ({
        key: contact.id,
        lead: contact.name,
        facts: said(
          contact.title,
          ...contact.roles.map((role) => t(roleWords[role])),
          contact.stance && t(`handover.stance.${contact.stance}`),
          contact.influence && t(`handover.influence.${contact.influence}`),
          reportsTo && t('handover.reportsTo', { name: reportsTo }),
          contact.lastContactAt
            ? t('panel.people.lastContact', { when: ago(daysSince(contact.lastContactAt, now)) })
            : t('panel.people.neverInTouch'),
          contact.emails[0],
        ),
      })),
    ],
  };
}

export function promisesSection(pack: Pack, now: number): PackSection {
  const lines = ({ id, subject, dueDate }: Task, who: string) => ({
    key: id,
    mark: dueDate ? shortDay(dueDate, now) : undefined,
    lead: `${who}: ${subject}`,
    facts: said(dueDate && inDays(daysUntil(dueDate, now))),
  });
  return {
    title: t('panel.tasks.title'),
    none: t('handover.noPromises'),
    left: left(pack, 'tasks'),
    lines: [
      ...pack.weOwe.map((task) => lines(task, t('format.taskKind.weOwe'))),
      ...pack.theyOwe.map((task) => lines(task, t('format.taskKind.theyOwe'))),
      ...pack.tasks.map((task) => lines(task, t('format.taskKind.task'))),
    ],
  };
}

export function casesSection(pack: Pack, now: number): PackSection {
  return {
    title: t('panel.cases.title'),
    none: t('health.why.noCase'),
    left: left(pack, 'cases'),
    lines: pack.cases.map(({ id, subject, severity, status, escalated, openedAt, nextUpdateAt }) => ({
      key: id,
      mark: shortDate(openedAt, now),
      lead: subject,
      facts: said(
        escalated && t('portfolio.reason.escalation'),
        t(severityWords[severity]),
        nextUpdateAt
          ? t('panel.cases.nextUpdate', {
              status: t(`format.caseStatus.${status}`),
              when: dayAndTime(nextUpdateAt, now),
            })
          : t(`format.caseStatus.${status}`),
      ),
    })),
  };
}

export function contractsSection(pack: Pack, now: number): PackSection {
  return {
    title: t('handover.contracts'),
    none: t('handover.noContracts'),
    left: left(pack, 'contracts'),
    lines: pack.contracts.map(({ contract }) => ({
      key: contract.id,
      mark: contract.endDate ? shortDay(contract.endDate, now) : undefined,
      lead: contract.name,
      facts: said(
        // What is in force needs no word; a draft is no contract yet.
        contract.status !== 'active' && t(contractStatusWords[contract.status]),
        contract.value && money(contract.value),
        contract.noticeDate && t('portfolio.reason.noticeBy', { day: shortDay(contract.noticeDate, now) }),
        pastWords(contract, now),
        t(contract.autoRenews ? 'panel.attention.autoRenews' : 'panel.attention.noAutoRenewal'),
        contract.negotiation && t('handover.talks', { talks: talkWords(contract.negotiation) }),
      ),
      text: contract.priceClause ?? undefined,
    })),
  };
}

export function opportunitiesSection(pack: Pack, now: number): PackSection {
  return {
    title: t('panel.opportunities.title'),
    none: t('panel.opportunities.none'),
    left: left(pack, 'opportunities'),
    lines: pack.opportunities.map((opportunity) => ({
      key: opportunity.id,
      mark: opportunity.closeDate ? shortDay(opportunity.closeDate, now) : undefined,
      lead: opportunity.name,
      facts: said(
        opportunity.amount && money(opportunity.amount),
        opportunity.stage,
        opportunity.nextStep && t('panel.opportunities.next', { step: opportunity.nextStep }),
      ),
      text: historyOf(opportunity, now),
    })),
  };
}

const STEPS = 5;

/** Why it is where it is: the latest steps for which somebody gave a reason. */
function historyOf({ history }: Opportunity, now: number): string | undefined {
  const told = history.filter(({ reason }) => reason !== '').slice(0, STEPS);
  return told.map(({ at, reason }) => `${shortDate(at, now)}: ${reason}`).join('\n') || undefined;
}

export function initiativesSection(pack: Pack, now: number): PackSection {
  return {
    title: t('panel.initiatives.title'),
    none: t('handover.noInitiatives'),
    left: left(pack, 'initiatives'),
    lines: pack.initiatives.map(({ id, name, status, progress, dueDate, summary, updates }) => ({
      key: id,
      mark: dueDate ? shortDay(dueDate, now) : undefined,
      lead: name,
      facts: said(t(initiativeStatusWords[status]), t('format.percent', { n: progress }), summary),
      text: said(updates[0]?.body, updates[0]?.internal).join('\n') || undefined,
    })),
  };
}

export function notesSection(pack: Pack, now: number): PackSection {
  return {
    title: t('panel.notes.title'),
    none: t('panel.notes.none'),
    left: left(pack, 'notes'),
    lines: pack.notes.map(({ id, createdAt, origin, body }) => ({
      key: id,
      mark: shortDate(createdAt, now),
      lead: origin?.title ?? '',
      facts: [],
      text: body,
    })),
  };
}
