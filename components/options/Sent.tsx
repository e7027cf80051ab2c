import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { dayAndTime } from '../format/days.ts';
import { Button } from '../ui/Button.tsx';

/** One change that left the browser, in words. */
export interface SentView {
  key: string;
  /** Epoch milliseconds of the first request. */
  at: number;
  title: string;
  account: string;
  fields: readonly { label: string; value: string }[];
  /** Whether the source has said that it took it. */
  taken: boolean;
  tries: number;
}

interface Props {
  /** Newest first. */
  sent: readonly SentView[];
  /** There are older ones. */
  more: boolean;
  now: number;
  onMore(): void;
}

/** What the person wrote and Keyside sent, word for word. */
export function SentChanges({ sent, more, now, onMore }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-1 font-bold text-lg tracking-tight">
        {t('options.sent')}
      </h2>
      <p className="mb-3 text-mut">{t('options.sentSentence')}</p>
      {sent.length === 0 ? (
        <p className="rounded-lg border border-line border-dashed p-4 text-mut">{t('options.sentNothing')}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line rounded-lg border border-line">
          {sent.map((each) => (
            <li key={each.key}>
              <Item sent={each} now={now} />
            </li>
          ))}
        </ul>
      )}
      {more && (
        <Button className="mt-3" onClick={onMore}>
          {t('options.sentOlder')}
        </Button>
      )}
    </section>
  );
}

function Item({ sent: { at, title, account, fields, taken, tries }, now }: { sent: SentView; now: number }) {
  const iso = new Date(at).toISOString();
  const outcome = taken ? null : t('options.notArrived');
  const often = tries > 1 ? t('options.sentTimes', { n: tries }) : null;
  return (
    <details className="px-4 py-2.5">
      <summary className="cursor-pointer [overflow-wrap:anywhere]">
        <span className="font-semibold">{title}</span> · <bdi>{account}</bdi>{' '}
        <span className="text-mut">
          · <time dateTime={iso}>{dayAndTime(iso, now)}</time>
          {[outcome, often].map((each) => each && ` · ${each}`)}
        </span>
      </summary>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-xs">
        {fields.map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="text-mut">{label}</dt>
            <dd dir="auto" className="min-w-0 whitespace-pre-line [overflow-wrap:anywhere]">
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
