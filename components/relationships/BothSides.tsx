import { t } from '../../lib/i18n/index.ts';
import type { Context, ContextContact, Id } from '../../lib/model/index.ts';
import { type BothSidesTable, bothSidesOf, type OurSide } from '../../lib/work/relationships/both-sides.ts';
import { shortDate } from '../format/days.ts';
import { ExchangeCell } from './ExchangeCell.tsx';
import { RoleChip } from './RoleChip.tsx';

interface Props {
  context: Pick<Context, 'contacts' | 'interactions' | 'owners' | 'more' | 'viewerId'>;
  /** Epoch milliseconds. */
  now: number;
}

/** Who of ours spoke with whom of theirs: a row for each of theirs, a column for each of ours. */
export function BothSides({ context, now }: Props) {
  const table = bothSidesOf(context, now);
  const { ours, theirs, since, interactions, more } = table;
  if (since === null || theirs.length === 0)
    return <p className="text-mut">{t('relationships.sides.none')}</p>;
  const named = ours.map((side) => ({ side, name: nameOf(side, context.viewerId) }));
  return (
    <div className="flex flex-col gap-2">
      <p className="text-mut text-xs">
        {t('relationships.sides.about', interactions, { date: shortDate(since, now) })}
        {more > 0 && ` ${t('relationships.sides.older', more)}`}
      </p>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard as well.
        tabIndex={0}
        aria-label={t('relationships.sides.title')}
        className="w-fit max-w-full overflow-x-auto rounded-xl border border-line"
      >
        <table className="border-collapse text-xs">
          <thead>
            <tr className="border-line border-b bg-sub">
              <th scope="col" className="sticky start-0 bg-sub px-3 py-2 text-start font-semibold text-mut">
                {t('relationships.sides.theirs')}
              </th>
              {named.map(({ side, name }) => (
                <th key={side.id ?? ''} scope="col" className="px-2 py-2 text-center font-semibold">
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {theirs.map((contact) => (
              <Row key={contact.id} contact={contact} named={named} table={table} now={now} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface RowProps {
  contact: ContextContact;
  named: readonly { side: OurSide; name: string }[];
  table: BothSidesTable;
  now: number;
}

function Row({ contact, named, table, now }: RowProps) {
  const isUnspoken = named.every(({ side }) => !table.exchangeOf(side.id, contact.id));
  const most = Math.max(
    ...named.flatMap(({ side }) => table.theirs.map(({ id }) => table.exchangeOf(side.id, id)?.count ?? 0)),
  );
  return (
    <tr className="border-line not-last:border-b">
      <th scope="row" className="sticky start-0 max-w-80 bg-bg px-3 py-1.5 text-start font-normal">
        <div className="flex items-center justify-between gap-4">
          <span className="min-w-0">
            <span className="block truncate font-semibold">
              <bdi>{contact.name}</bdi>
            </span>
            {contact.title && (
              <span className="block truncate text-mut">
                <bdi>{contact.title}</bdi>
              </span>
            )}
          </span>
          <RoleChip contact={contact} />
        </div>
      </th>
      {isUnspoken ? (
        <td colSpan={named.length} className="px-2 text-center text-bad">
          {t('relationships.sides.noContact', { name: contact.name })}
        </td>
      ) : (
        named.map(({ side, name }) => (
          <td key={side.id ?? ''} className="px-2 py-1 text-center">
            <ExchangeCell
              exchange={table.exchangeOf(side.id, contact.id)}
              ours={name}
              theirs={contact.name}
              most={most}
              now={now}
            />
          </td>
        ))
      )}
    </tr>
  );
}

function nameOf({ id, name }: OurSide, viewerId: Id | null): string {
  if (id === null) return t('relationships.sides.nobodyNoted');
  if (id === viewerId) return t('relationships.sides.you');
  return name ?? t('relationships.sides.colleague');
}
