import type { Change } from '../../model/index.ts';
import type { Org } from './org.ts';

type Type = Change['type'];
type Needs = Readonly<Partial<Record<'createable' | 'updateable' | 'deletable', readonly string[]>>>;

/** What a person must be allowed to do for each kind of change. Contracts and initiatives are not written. */
const needs: Readonly<Partial<Record<Type, Needs>>> = {
  'account.create': { createable: ['Account'] },
  'account.update': { updateable: ['Account'] },
  'contact.create': { createable: ['Contact'] },
  'contact.update': { updateable: ['Contact'] },
  'opportunity.create': { createable: ['Opportunity'] },
  'opportunity.update': { updateable: ['Opportunity'] },
  'case.create': { createable: ['Case'] },
  'case.update': { updateable: ['Case'] },
  'case.delete': { deletable: ['Case'] },
  'interaction.create': { createable: ['Task', 'Event'] },
  'interaction.update': { updateable: ['Task', 'Event'] },
  'interaction.delete': { deletable: ['Task', 'Event'] },
  'task.create': { createable: ['Task'] },
  'task.update': { updateable: ['Task'] },
  'task.delete': { deletable: ['Task'] },
};
const verbs = { create: 'createable', update: 'updateable', delete: 'deletable' } as const;
const noteTypes = ['note.create', 'note.update', 'note.delete'] as const;

export const allWrites: readonly Type[] = [...(Object.keys(needs) as Type[]), ...noteTypes];

export function writesOf({ objects }: Org): Type[] {
  const may = (name: string, right: 'createable' | 'updateable' | 'deletable') =>
    objects[name]?.[right] === true;
  const plain = (Object.entries(needs) as [Type, Needs][]).filter(([, rights]) =>
    (Object.entries(rights) as [keyof Needs, readonly string[]][]).every(([right, names]) =>
      names.every((name) => may(name, right)),
    ),
  );
  const note = objects.ContentNote ? 'ContentNote' : 'Note';
  const linked = note === 'Note' || may('ContentDocumentLink', 'createable');
  const notes = noteTypes.filter(
    (type) => linked && may(note, verbs[type.split('.')[1] as keyof typeof verbs]),
  );
  return [...plain.map(([type]) => type), ...notes];
}
