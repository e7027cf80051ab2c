import { t } from '../../../i18n/index.ts';
import { initiativeStatusWords } from '../../initiatives/status.ts';
import type { Told } from '../asked.ts';
import type { Block, Item } from '../document.ts';
import type { Material } from '../material.ts';
import type { Star } from '../stars.ts';
import { dayWords, instantDay, moneyWords } from '../value.ts';
import { itemOf } from './initiatives.ts';
import { roleWords } from './words.ts';

/** What was starred of these accounts, and how many of it this report does not tell. */
export function highlightsOf(told: Told): { items: Item[]; hidden: number } {
  const found = told.stars.flatMap((star) => {
    const material = told.materials.find(({ account }) => account.id === star.accountId);
    return material ? [itemFor(told, material, star)] : [];
  });
  const items = found.filter((item) => item !== null);
  return { items, hidden: found.length - items.length };
}

export function highlightsPart(told: Told): Block[] {
  const { items } = highlightsOf(told);
  return items.length > 0 ? [{ kind: 'list', title: t('report.section.highlights'), items }] : [];
}

function itemFor(told: Told, material: Material, { kind, id }: Star): Item | null {
  const item = finders[kind](told, material, id);
  return item && { ...item, facts: [...(told.isOne ? [] : [material.account.name]), ...item.facts] };
}

type Find = (told: Told, material: Material, id: string) => Item | null;

const byId = <R extends { id: string }>(records: readonly R[] | undefined, id: string): R | undefined =>
  records?.find((record) => record.id === id);

const said = (...facts: (string | null | undefined | false)[]): string[] =>
  facts.filter((fact): fact is string => typeof fact === 'string' && fact !== '');

/** A record that is gone, or that the reader must not see, is none. */
const finders: Readonly<Record<Star['kind'], Find>> = {
  note(_, { said: words }, id) {
    const note = byId(words?.notes, id);
    const from = note?.origin?.title;
    return note
      ? {
          key: id,
          lead: t('report.star.note'),
          facts: said(from, instantDay(note.createdAt)),
          text: note.body,
        }
      : null;
  },
  interaction({ isClient }, { said: words }, id) {
    const found = isClient ? undefined : byId(words?.interactions, id);
    return found
      ? {
          key: id,
          lead: found.subject || t(`format.interactionKind.${found.kind}`),
          facts: said(t(`format.interactionKind.${found.kind}`), instantDay(found.at)),
          text: found.summary ?? undefined,
        }
      : null;
  },
  task(_, { tasks }, id) {
    const task = byId(tasks, id);
    const kinds = { task: 'task', 'we-owe': 'weOwe', 'they-owe': 'theyOwe' } as const;
    return task
      ? {
          key: id,
          lead: task.subject,
          facts: said(t(`format.taskKind.${kinds[task.kind]}`), task.dueDate && dayWords(task.dueDate)),
        }
      : null;
  },
  opportunity({ isClient }, { opportunities }, id) {
    const found = byId(opportunities, id);
    return found
      ? {
          key: id,
          lead: found.name,
          facts: said(
            found.amount && moneyWords(found.amount),
            !isClient && found.stage,
            found.closeDate && dayWords(found.closeDate),
          ),
          text: found.nextStep ?? undefined,
        }
      : null;
  },
  initiative(_, { initiatives }, id) {
    const found = byId(initiatives, id);
    return found
      ? {
          key: id,
          lead: found.name,
          facts: said(
            t(initiativeStatusWords[found.status]),
            t('format.percent', { n: Math.round(found.progress) }),
          ),
          text: found.summary ?? undefined,
        }
      : null;
  },
  update(told, material, id) {
    const record = material.initiatives.find(({ updates }) => byId(updates, id));
    const update = byId(record?.updates, id);
    // One that says nothing to the client is none for them.
    if (!record || !update || (told.isClient && update.body.trim() === '')) return null;
    return itemOf(told, { record, material }, update);
  },
  case(_, { cases }, id) {
    const found = byId(cases, id);
    return found
      ? {
          key: id,
          lead: found.subject,
          facts: said(t(`format.caseStatus.${found.status}`), instantDay(found.openedAt)),
        }
      : null;
  },
  contract(_, { contracts }, id) {
    const found = byId(contracts, id);
    return found
      ? {
          key: id,
          lead: found.name,
          facts: said(found.value && moneyWords(found.value), found.endDate && dayWords(found.endDate)),
        }
      : null;
  },
  contact(_, { contacts }, id) {
    const found = byId(contacts, id);
    return found
      ? {
          key: id,
          lead: found.name,
          facts: said(found.title, ...found.roles.map((role) => t(roleWords[role]))),
        }
      : null;
  },
};
