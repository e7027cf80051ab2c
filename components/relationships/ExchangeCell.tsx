import { ArrowDownLeft, ArrowUpRight, Users } from 'lucide-react';
import { t } from '../../lib/i18n/index.ts';
import type { Exchange } from '../../lib/work/relationships/both-sides.ts';
import { ago, daysSince, shortSpan } from '../format/days.ts';
import { cx } from '../ui/cx.ts';
import { Explain } from '../ui/Explain.tsx';

interface Props {
  exchange: Exchange | undefined;
  ours: string;
  theirs: string;
  /** Of any two people, to compare with. */
  most: number;
  now: number;
}

/** How often two people were in touch, from which side, and since when not. */
export function ExchangeCell({ exchange, ours, theirs, most, now }: Props) {
  if (!exchange)
    return (
      <>
        <span className="sr-only">{t('relationships.sides.unspoken', { ours, theirs })}</span>
        <span aria-hidden="true" className="text-faint">
          ·
        </span>
      </>
    );
  const { count, lastAt } = exchange;
  const days = Math.max(0, daysSince(lastAt, now));
  const title = t('relationships.sides.cell', count, { ours, theirs });
  return (
    <Explain
      className={cx(
        'inline-flex flex-col items-center rounded-lg px-2 py-1 leading-tight',
        shadeOf(count, most),
      )}
      why={() => <Why title={title} exchange={exchange} days={days} />}
    >
      <span className="sr-only">{title}. </span>
      <span aria-hidden="true" className="tabular flex items-center gap-1 font-semibold">
        {count}
        <Sides exchange={exchange} />
      </span>
      <span className="tabular text-2xs text-mut">{shortSpan(days)}</span>
    </Explain>
  );
}

/** The more often, the stronger: four steps, as more can't be told apart. */
const shades = ['', 'bg-acc/6', 'bg-acc/11', 'bg-acc/16'] as const;
const shadeOf = (count: number, most: number) =>
  shades[Math.min(3, Math.floor((count / Math.max(1, most)) * 4))];

const icon = 'size-3 text-mut';

function Sides({ exchange: { fromThem, fromUs, together } }: { exchange: Exchange }) {
  return (
    <>
      {fromThem > 0 && <ArrowDownLeft className={icon} />}
      {fromUs > 0 && <ArrowUpRight className={icon} />}
      {together > 0 && <Users className={icon} />}
    </>
  );
}

function Why({ title, exchange, days }: { title: string; exchange: Exchange; days: number }) {
  const { fromThem, fromUs, together } = exchange;
  const lines = [
    fromThem > 0 && t('relationships.sides.fromThem', fromThem),
    fromUs > 0 && t('relationships.sides.fromUs', fromUs),
    together > 0 && t('relationships.sides.together', together),
    t('relationships.sides.last', { when: ago(days) }),
  ].filter((line) => line !== false);
  return (
    <>
      <p className="mb-1 font-semibold">{title}</p>
      <ul className="text-mut">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
