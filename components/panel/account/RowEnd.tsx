import { t } from '../../../lib/i18n/index.ts';
import type { Context, Id } from '../../../lib/model/index.ts';
import { MarkWord } from '../../outbox/MarkWord.tsx';
import { Star } from '../../stars/Star.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { isOwn, useWriting } from './writing.ts';

type Kind = 'note' | 'interaction' | 'task' | 'case';

interface Props {
  kind: Kind;
  record: { id: Id };
  /** Whose it is. */
  ownerId: Id | null;
  context: Context;
  /** For those who hear the menu by itself. */
  name: string;
  /** Of a task: to whom it can go. */
  assign?: boolean;
}

/** How a record stands to the source, and the menu of the person's own. It takes its room where there is none, too. */
export function RowEnd({ kind, record: { id }, ownerId, context, name, assign = false }: Props) {
  const { marks, offers, write, showOutbox } = useWriting();
  const mark = marks.get(id);
  const own = offers.has(kind) && isOwn(ownerId, context);
  const groups: MenuEntry[][] = [
    [
      { label: t('panel.record.edit'), press: () => write.edit(kind, id) },
      { label: t('panel.record.delete'), press: () => write.remove(kind, id) },
    ],
    assign ? assignments(context, ownerId, (to) => write.assign(id, to)) : [],
  ];
  return (
    <>
      {mark && <MarkWord mark={mark} show={showOutbox} />}
      <span className="-my-1.5 shrink-0">
        <Star kind={kind} id={id} name={name} />
      </span>
      {own && mark !== 'aside' && (
        <span className="-my-1.5 -me-2 shrink-0">
          <Menu small label={t(`panel.record.more.${kind}`, { name })} groups={groups} />
        </span>
      )}
      {!own && offers.has(kind) && kind !== 'note' && <span className="-me-2 w-6 shrink-0" />}
    </>
  );
}

const MOST_COLLEAGUES = 8;

function assignments(
  { owners, viewerId }: Context,
  assigneeId: Id | null,
  assign: (to: Id) => void,
): MenuEntry[] {
  return owners
    .filter(({ id }) => id !== assigneeId && id !== viewerId)
    .slice(0, MOST_COLLEAGUES)
    .map(({ id, name }) => ({ label: t('panel.record.assign', { name }), press: () => assign(id) }));
}
