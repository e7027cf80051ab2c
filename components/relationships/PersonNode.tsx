import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import type { KeyboardEvent } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { ContextContact } from '../../lib/model/index.ts';
import { cx } from '../ui/cx.ts';
import { Menu } from '../ui/Menu.tsx';
import { NODE } from './layout.ts';
import { useMapEvents } from './map-context.ts';
import { PersonStanding } from './PersonStanding.tsx';
import { standingOf } from './words.ts';

interface PersonData extends Record<string, unknown> {
  contact: ContextContact;
  /** Reports stand beside their boss, not below. */
  across: boolean;
}

export type PersonNodeType = Node<PersonData, 'person'>;

/** What a key means where the chart lies on its side. */
const turned: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowUp',
  ArrowRight: 'ArrowDown',
  ArrowUp: 'ArrowLeft',
  ArrowDown: 'ArrowRight',
};

/** A person in the chart: a card that can be dragged, walked to and edited. */
export function PersonNode({ data: { contact, across }, dragging }: NodeProps<PersonNodeType>) {
  const { active, target, isReadOnly, reached } = useMapEvents();
  const isActive = active === contact.id;
  const aimed = target?.id === contact.id && (target.isLoop ? 'bad' : 'acc');
  return (
    <article
      dir={document.documentElement.dir || undefined}
      style={NODE}
      onFocus={() => reached(contact.id)}
      className={cx(
        'flex flex-col justify-between rounded-xl border bg-bg px-3 py-2 text-start text-ink shadow-[0_1px_2px_rgb(16_24_32/8%)]',
        aimed === 'bad' && 'border-bad bg-bad-soft',
        aimed === 'acc' && 'border-acc bg-acc-soft',
        !aimed && stanceLooks[contact.stance ?? 'neutral'],
        !isReadOnly && (dragging ? 'cursor-grabbing opacity-85 shadow-pop' : 'cursor-grab'),
      )}
    >
      <Handle type="target" position={across ? Position.Left : Position.Top} isConnectable={!isReadOnly} />
      <Head contact={contact} across={across} isActive={isActive} />
      <PersonStanding contact={contact} reachable={isActive} />
      <Handle
        type="source"
        position={across ? Position.Right : Position.Bottom}
        isConnectable={!isReadOnly}
      />
    </article>
  );
}

/** For whom we have to look out is seen from afar. */
const stanceLooks = {
  supporter: 'border-line',
  neutral: 'border-line',
  sceptic: 'border-warn-mark border-dashed',
  opponent: 'border-bad border-dashed',
} as const;

interface HeadProps extends PersonData {
  isActive: boolean;
}

function Head({ contact, across, isActive }: HeadProps) {
  const { edit, move, toTop, walk, isReadOnly } = useMapEvents();
  const pressed = (event: KeyboardEvent) => {
    const { key } = event;
    if (key.toLowerCase() === 'm' && !isReadOnly && !event.ctrlKey && !event.metaKey) move(contact);
    else if (key in turned) walk(contact.id, (across && turned[key]) || key);
    else return;
    event.preventDefault();
  };
  return (
    <div className="flex items-start gap-1">
      <button
        type="button"
        data-person={contact.id}
        tabIndex={isActive ? 0 : -1}
        aria-keyshortcuts={isReadOnly ? undefined : 'M'}
        onClick={() => !isReadOnly && edit(contact)}
        onKeyDown={pressed}
        className={cx('min-w-0 flex-1 text-start', isReadOnly && 'cursor-default!')}
      >
        <span className="block truncate font-semibold leading-tight">
          <bdi>{contact.name}</bdi>
        </span>
        {contact.title && (
          <span className="block truncate text-mut text-xs leading-tight">
            <bdi>{contact.title}</bdi>
          </span>
        )}
        <span className="block truncate text-2xs text-faint">{standingOf(contact)}</span>
      </button>
      <span className="-me-1.5 -mt-1">
        <Menu
          small
          tabIndex={isActive ? 0 : -1}
          label={t('relationships.map.more', { name: contact.name })}
          groups={[
            isReadOnly
              ? []
              : [
                  { label: t('relationships.map.edit'), press: () => edit(contact) },
                  { label: t('relationships.map.move'), press: () => move(contact) },
                  ...(contact.reportsToId
                    ? [{ label: t('relationships.map.toTop'), press: () => toTop(contact) }]
                    : []),
                ],
            [{ label: t('relationships.map.source'), link: contact.link }],
          ]}
        />
      </span>
    </div>
  );
}
