import { type ReactNode, useState } from 'react';
import { type Key, t } from '../../lib/i18n/index.ts';
import { Button } from './Button.tsx';

interface Props<Item> {
  items: readonly Item[];
  /** How many to show before the person asks for all. */
  first: number;
  /** For the button: "Show all 198 contacts". */
  all: Key;
  keyOf(item: Item): string;
  children(item: Item): ReactNode;
  className?: string;
}

/** A list that begins short. One more than `first` is shown as it is: a button would take the same room. */
export function ShowSome<Item>({ items, first, all, keyOf, children, className }: Props<Item>) {
  const [whole, setWhole] = useState(false);
  const short = !whole && items.length > first + 1;
  const shown = short ? items.slice(0, first) : items;
  return (
    <>
      <ul className={className}>
        {shown.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {short && (
        <Button look="quiet" className="mt-1 py-1 text-xs" onClick={() => setWhole(true)}>
          {t(all, { n: items.length })}
        </Button>
      )}
    </>
  );
}
