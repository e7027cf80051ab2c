import { t } from '../../../i18n/index.ts';
import type { Day } from '../../../model/index.ts';
import { addDays } from '../../days.ts';
import { dayOf } from '../../forecast/quarters.ts';
import { all, type Told } from '../asked.ts';
import type { Block } from '../document.ts';
import { nameOf, orNone, paragraph, tableOf } from '../table.ts';
import { day, dayWords, text } from '../value.ts';
import { inForce, openCases, openOpportunities, promisesOf, running } from './records.ts';

interface Step {
  what: string;
  who: string | null;
  by: Day | null;
  account: string;
}

const LAST = '9999';

/** Days that one looks ahead: what is to be decided in three years is no next step. */
const AHEAD = { one: 180, several: 30 };

/** What happens next and by when, soonest first; to the client only what they know of. */
export function stepsPart(told: Told): Block[] {
  const found = (told.isClient ? shared(told) : [...shared(told), ...own(told)]).sort((a, b) =>
    (a.by ?? LAST).localeCompare(b.by ?? LAST),
  );
  const last = addDays(told.today, told.isOne ? AHEAD.one : AHEAD.several);
  const steps = found.filter(({ by }) => by === null || by <= last);
  const later = found.length - steps.length;
  return orNone(
    told,
    [
      ...tableOf(
        t('report.section.steps'),
        [
          {
            name: t('report.col.account'),
            as: 'text',
            of: ({ account }) => text(account),
            when: !told.isOne,
          },
          { name: t('report.col.what'), as: 'text', of: ({ what }) => text(what) },
          { name: t('report.col.who'), as: 'text', of: ({ who }) => text(who) },
          { name: t('report.col.by'), as: 'day', of: ({ by }) => day(by) },
        ],
        steps,
      ),
      ...(later > 0 ? [paragraph(t('report.later', later, { day: dayWords(last) }))] : []),
    ],
    t('report.none.step'),
  );
}

function shared(told: Told): Step[] {
  const cases = all(told, openCases).filter(({ record }) => record.nextUpdateAt !== null);
  const due = all(told, running).filter(({ record }) => record.dueDate !== null);
  return [
    ...all(told, promisesOf('we-owe')).map(({ record, material }) => ({
      what: record.subject,
      who: nameOf(record.assigneeId, material),
      by: record.dueDate,
      account: material.account.name,
    })),
    ...cases.map(({ record, material }) => ({
      what: t('report.step.case', { subject: record.subject }),
      who: nameOf(record.ownerId, material),
      by: record.nextUpdateAt && dayOf(Date.parse(record.nextUpdateAt)),
      account: material.account.name,
    })),
    ...due.map(({ record, material }) => ({
      what: t('report.step.initiative', { name: record.name }),
      who: nameOf(record.ownerId, material),
      by: record.dueDate,
      account: material.account.name,
    })),
  ];
}

function own(told: Told): Step[] {
  const notices = all(told, inForce).filter(({ record }) => (record.noticeDate ?? '') >= told.today);
  return [
    ...all(told, promisesOf('task')).map(({ record, material }) => ({
      what: record.subject,
      who: nameOf(record.assigneeId, material),
      by: record.dueDate,
      account: material.account.name,
    })),
    // Of several accounts they stand beside their opportunities already.
    ...(told.isOne ? all(told, openOpportunities) : []).flatMap(({ record, material }) =>
      record.nextStep
        ? [
            {
              what: t('report.step.opportunity', { name: record.name, step: record.nextStep }),
              who: nameOf(record.ownerId, material),
              by: null,
              account: material.account.name,
            },
          ]
        : [],
    ),
    ...notices.map(({ record, material }) => ({
      what: t('report.step.notice', { name: record.name }),
      who: nameOf(material.account.ownerId, material),
      by: record.noticeDate,
      account: material.account.name,
    })),
  ];
}
