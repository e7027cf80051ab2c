import { ChevronLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Nothing, Section } from '../ui/Section.tsx';
import { ShowSome } from '../ui/ShowSome.tsx';
import { groupsOf } from './groups.ts';
import { Item } from './Item.tsx';
import { UnreadableItem } from './UnreadableItem.tsx';
import type { OutboxEvents, OutboxView } from './view.ts';

interface Props {
  items: NonNullable<OutboxView['items']>;
  outbox: OutboxView;
  now: number;
  on: OutboxEvents;
}

/** All that has not reached the source yet, over the middle of the panel, with what can be done about each. */
export function Outbox({ items, outbox, now, on }: Props) {
  const { more, connection, standing, unreadable = [], problem = null } = outbox;
  // Until the list has come, it is not said that there is none.
  const isEmpty =
    items.length + unreadable.length === 0 && (standing?.waiting ?? 0) + (standing?.aside ?? 0) === 0;
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const from = document.activeElement;
    if (document.hasFocus()) back.current?.focus();
    return () => {
      if (document.activeElement === document.body && from instanceof HTMLElement) from.focus();
    };
  }, []);
  return (
    <main aria-label={t('outbox.title')} className="absolute inset-0 overflow-y-auto overflow-x-clip bg-bg">
      <div className="mx-auto max-w-200">
        <header className="flex items-center gap-1 border-line border-b py-2 ps-2 pe-4">
          <Button ref={back} look="icon" aria-label={t('outbox.back')} onClick={() => on.hide()}>
            <ChevronLeft aria-hidden="true" className="size-4 rtl:rotate-180" />
          </Button>
          <h1 className="min-w-0 flex-1 font-bold text-lg leading-tight tracking-tight">
            {t('outbox.title')}
          </h1>
          <span className="tabular text-mut text-xs">
            {items.length > 0 && t('outbox.changes', items.length + more)}
          </span>
        </header>
        <div role="status" className={problem ? 'px-4 pt-3' : undefined}>
          {problem && <Notice tone="bad">{problem}</Notice>}
        </div>
        {isEmpty && (
          <div className="px-4 py-3">
            <Nothing>{t('outbox.allSent')}</Nothing>
          </div>
        )}
        {groupsOf(items, connection).map((group) => (
          <Section key={group.name} title={t(`outbox.group.${group.name}`)}>
            <ShowSome
              items={group.items}
              first={30}
              all="outbox.showAll"
              keyOf={({ seq }) => String(seq)}
              className="flex flex-col gap-3"
            >
              {(item) => <Item item={item} foreign={group.name === 'foreign'} now={now} on={on} />}
            </ShowSome>
          </Section>
        ))}
        {unreadable.length > 0 && (
          <Section title={t('outbox.group.otherVersion')}>
            <ShowSome
              items={unreadable}
              first={30}
              all="outbox.showAll"
              keyOf={({ seq }) => String(seq)}
              className="flex flex-col gap-3"
            >
              {(item) => <UnreadableItem item={item} on={on} />}
            </ShowSome>
          </Section>
        )}
        {more > 0 && (
          <div className="px-4 py-3">
            <Nothing>{t('outbox.moreLater', more)}</Nothing>
          </div>
        )}
        {items.length > 0 && <p className="px-4 py-3 text-mut text-xs">{t('outbox.onDisk')}</p>}
      </div>
    </main>
  );
}
