import { t } from '../../lib/i18n/index.ts';
import type { Brief } from '../../lib/work/meeting/brief.ts';
import { type ChangeLine, changesOf } from './changes.ts';

/** What moved, was opened, kept or said since, each in a line. */
export function Changes({ brief, now }: { brief: Brief; now: number }) {
  return (
    <ul className="flex flex-col gap-1 text-xs">
      {changesOf(brief, now).map((line) => (
        <li key={line.key} className="[overflow-wrap:anywhere]">
          <Line line={line} />
        </li>
      ))}
    </ul>
  );
}

function Line({ line: { text, quote, day } }: { line: ChangeLine }) {
  return (
    <>
      <bdi>{text}</bdi>
      {quote && (
        <>
          {' '}
          <bdi className="text-mut">{t('meeting.changed.reason', { reason: quote })}</bdi>
        </>
      )}
      {day && <span className="tabular whitespace-nowrap text-faint"> · {day}</span>}
    </>
  );
}
