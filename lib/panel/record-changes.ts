import { t } from '../i18n/index.ts';
import type { Id, Unsent } from '../model/index.ts';
import type { Composer } from './composer.ts';

type Kind = 'note' | 'interaction' | 'task' | 'case';
type Lists = 'notes' | 'interactions' | 'tasks' | 'cases';

const lists: Readonly<Record<Kind, Lists>> = {
  note: 'notes',
  interaction: 'interactions',
  task: 'tasks',
  case: 'cases',
};

/** Changes to a record in one press, without a form. One that is not shown any more is left as it is. */
export function recordChanges(composer: Composer) {
  const make = (kind: Kind, id: Id, change: object, sentence: string, press?: Event) => {
    const record = composer.context()?.[lists[kind]].find((each) => each.id === id);
    if (!record) return undefined;
    return composer.propose(
      { recordId: id, baseVersion: record.version, ...change } as Unsent,
      sentence,
      press,
    );
  };
  return {
    remove: (kind: Kind, id: Id, press?: Event) =>
      make(kind, id, { type: `${kind}.delete` }, t(`compose.deleted.${kind}`), press),
    done: (id: Id, done: boolean, press?: Event) =>
      make(
        'task',
        id,
        { type: 'task.update', fields: { doneAt: done ? new Date().toISOString() : null } },
        t(done ? 'compose.did.done' : 'compose.did.open'),
        press,
      ),
    assign: (id: Id, assigneeId: Id | null, press?: Event) =>
      make('task', id, { type: 'task.update', fields: { assigneeId } }, t('compose.did.assigned'), press),
  };
}
