import { t } from '../../lib/i18n/index.ts';
import type { Queued } from '../../lib/outbox/queued.ts';
import { age } from '../format/age.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { LongText } from '../ui/LongText.tsx';
import { Actions } from './Actions.tsx';
import { Conflict } from './Conflict.tsx';
import { connectionWords, excerptOf, titleOf } from './item.ts';
import type { OutboxEvents } from './view.ts';

interface Props {
  item: Queued;
  /** For a connection that is not signed in. */
  foreign: boolean;
  now: number;
  on: OutboxEvents;
}

const tones = { waiting: 'plain', sending: 'plain', aside: 'bad' } as const;

/** One change: what it is, of whom, since when, why it waits, and what can be done. */
export function Item({ item, foreign, now, on }: Props) {
  const { change, accountId, accountName, savedAt, state, trouble, takenBack } = item;
  const title = titleOf(change);
  const excerpt = excerptOf(change);
  return (
    <article aria-label={`${title}, ${accountName}`}>
      <div className="flex items-baseline gap-2">
        <h3 className="min-w-0 flex-1 font-semibold [overflow-wrap:anywhere]">{title}</h3>
        <Badge tone={tones[state]}>{t(`outbox.state.${takenBack ? 'takenBack' : state}`)}</Badge>
      </div>
      <p className="text-mut text-xs [overflow-wrap:anywhere]">
        {foreign ? (
          <bdi>{accountName}</bdi>
        ) : (
          <Button
            look="quiet"
            className="shrink text-start"
            onClick={() => on.showAccount(accountId, accountName)}
          >
            <bdi>{accountName}</bdi>
          </Button>
        )}{' '}
        · {age(savedAt, now)}
      </p>
      {excerpt !== '' && trouble?.kind !== 'conflict' && (
        <div className="mt-0.5">
          <LongText text={excerpt} />
        </div>
      )}
      <Why item={item} foreign={foreign} />
      {trouble?.kind === 'conflict' && <Conflict item={item} />}
      <Actions item={item} name={`${title}, ${accountName}`} foreign={foreign} on={on} />
    </article>
  );
}

/** Why it has not been sent, and what the source said of which field. */
function Why({ item: { trouble, connection, state }, foreign }: { item: Queued; foreign: boolean }) {
  const look = `mt-1 text-xs [overflow-wrap:anywhere] ${state === 'aside' ? 'text-bad' : 'text-mut'}`;
  if (foreign)
    return <p className={look}>{t('outbox.foreign', { connection: connectionWords(connection) })}</p>;
  if (!trouble) return null;
  const fields = Object.entries(trouble.fields ?? {});
  return (
    <div className={look}>
      <p>{trouble.sentence}</p>
      {fields.length > 0 && (
        <ul className="mt-0.5 list-disc ps-4">
          {fields.map(([field, sentence]) => (
            <li key={field}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
