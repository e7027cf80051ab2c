import type { KeyboardEvent } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { ContextContact } from '../../lib/model/index.ts';
import { reportingLines } from '../../lib/work/relationships/lines.ts';
import type { Strength } from '../../lib/work/relationships/strength.ts';
import { ago } from '../format/days.ts';
import { useMapEvents } from './map-context.ts';
import { byWeight } from './order.ts';
import { rolesOf, standingOf } from './words.ts';

interface Line {
  contact: ContextContact;
  /** 1 at the top. */
  level: number;
  /** Which of how many that report to the same. */
  at: number;
  of: number;
  hasReports: boolean;
}

/** The same as the chart, line by line: to be heard, searched and walked through with the arrow keys. */
export function MapTree({ contacts }: { contacts: readonly ContextContact[] }) {
  return (
    <details className="rounded-xl border border-line px-4 py-2" open>
      <summary className="cursor-pointer font-semibold text-mut text-xs">
        {t('relationships.map.tree')}
      </summary>
      <div role="tree" aria-label={t('relationships.map.title')} className="mt-2">
        {linesOf(contacts).map((line) => (
          <Branch key={line.contact.id} line={line} />
        ))}
      </div>
    </details>
  );
}

function Branch({ line }: { line: Line }) {
  const { active, strengths, reached, edit, move, isReadOnly } = useMapEvents();
  const { contact, level, at, of, hasReports } = line;
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const { key } = event;
    if (key === 'Enter' && !isReadOnly) edit(contact);
    else if (key.toLowerCase() === 'm' && !isReadOnly && !event.ctrlKey && !event.metaKey) move(contact);
    else if (!step(event.currentTarget, key)) return;
    event.preventDefault();
  };
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={at}
      aria-setsize={of}
      aria-expanded={hasReports ? true : undefined}
      aria-selected={false}
      tabIndex={active === contact.id ? 0 : -1}
      onFocus={() => reached(contact.id)}
      onClick={() => !isReadOnly && edit(contact)}
      onKeyDown={pressed}
      style={{ paddingInlineStart: `${(level - 1) * 1.25}rem` }}
      className="flex flex-wrap items-baseline gap-x-2 rounded py-0.5 pe-1 text-xs hover:bg-hover"
    >
      <bdi className="font-semibold">{contact.name}</bdi>
      <span className="text-mut">
        {[contact.title, rolesOf(contact), standingOf(contact)].filter(Boolean).join(' · ')}
      </span>
      <span className="tabular ms-auto text-faint">{closeness(strengths.get(contact.id))}</span>
    </div>
  );
}

/** How close and since when, in words. */
function closeness(strength: Strength | undefined): string {
  const days = strength?.reasons.find((reason) => reason.part === 'recency')?.days ?? null;
  const last =
    days === null ? t('panel.people.neverInTouch') : t('panel.people.lastContact', { when: ago(days) });
  return strength ? `${t('relationships.strength.said', { score: strength.score })} · ${last}` : last;
}

function linesOf(contacts: readonly ContextContact[]): Line[] {
  const { heads, reportsOf } = reportingLines(byWeight(contacts));
  const below = (people: readonly ContextContact[], level: number): Line[] =>
    people.flatMap((contact, index) => {
      const reports = reportsOf(contact.id);
      const line = { contact, level, at: index + 1, of: people.length, hasReports: reports.length > 0 };
      return [line, ...below(reports, level + 1)];
    });
  return below(heads, 1);
}

/** Up and down through all lines, to the start up to the boss, to the end down to the first report. */
function step(from: HTMLElement, key: string): boolean {
  const all = [...(from.closest('[role="tree"]')?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
  const at = all.indexOf(from);
  const level = (item: HTMLElement | undefined) => Number(item?.getAttribute('aria-level') ?? 0);
  const next = all[at + 1];
  const targets: Record<string, HTMLElement | undefined> = {
    ArrowDown: next,
    ArrowUp: all[at - 1],
    ArrowLeft: all.slice(0, at).findLast((item) => level(item) < level(from)),
    ArrowRight: level(next) > level(from) ? next : undefined,
    Home: all[0],
    End: all.at(-1),
  };
  if (!(key in targets)) return false;
  targets[key]?.focus();
  return true;
}
