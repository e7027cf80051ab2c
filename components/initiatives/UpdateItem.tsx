import { useState } from 'react';
import { type Key, t } from '../../lib/i18n/index.ts';
import type { Context, Initiative, InitiativeUpdate } from '../../lib/model/index.ts';
import { initiativeStatusWords } from '../../lib/work/initiatives/status.ts';
import { clientWords, insideWords } from '../../lib/work/initiatives/words.ts';
import { shortDate } from '../format/days.ts';
import { ownerName } from '../panel/account/Notes.tsx';
import { useWriting } from '../panel/account/writing.ts';
import { Star } from '../stars/Star.tsx';
import { Question, useAsking } from '../ui/AskOnce.tsx';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copy.ts';
import { LongText } from '../ui/LongText.tsx';

interface Props {
  initiative: Initiative;
  update: InitiativeUpdate;
  context: Context;
  now: number;
}

/** A word on how it goes; what is for us alone stands apart, and is in nothing that is made for the client. */
export function UpdateItem({ initiative, update, context, now }: Props) {
  const { at, authorId, status, progress, body, internal } = update;
  const facts = [
    shortDate(at, now),
    ...(authorId ? [ownerName(authorId, context)] : []),
    t(initiativeStatusWords[status]),
    t('format.percent', { n: Math.round(progress) }),
  ];
  return (
    <div className="rounded-lg border border-line px-2.5 py-2">
      <div className="mb-0.5 flex items-start gap-1">
        <p className="min-w-0 flex-1 text-2xs text-faint [overflow-wrap:anywhere]">
          <bdi>{facts.join(' · ')}</bdi>
        </p>
        <span className="-my-1 -me-1.5 shrink-0">
          <Star kind="update" id={update.id} name={`${initiative.name}, ${shortDate(at, now)}`} />
        </span>
      </div>
      {body !== '' && <LongText text={body} />}
      {internal !== '' && (
        <div className="mt-1 rounded border border-warn-line bg-warn-soft px-2 py-1">
          <p className="font-semibold text-2xs text-warn">{t('initiatives.forUs')}</p>
          <LongText text={internal} />
        </div>
      )}
      <Acts initiative={initiative} update={update} context={context} now={now} />
    </div>
  );
}

type Said = Extract<Key, `initiatives.insertion.${string}` | 'initiatives.copied' | 'initiatives.notCopied'>;

function Acts({ initiative, update, context, now }: Props) {
  const { insert, beside } = useWriting();
  const { asking, button, ask, leave } = useAsking();
  const [said, setSaid] = useState<Said | null>(null);
  const copy = (text: string) => setSaid(copyText(text) ? 'initiatives.copied' : 'initiatives.notCopied');
  const about = (act: Key) =>
    t('initiatives.about', { act: t(act), name: initiative.name, day: shortDate(update.at, now) });
  // Without words for them there is nothing to tell the client.
  const forClient = update.body.trim() !== '';
  const copies: [Key, () => void][] = [
    ['initiatives.copyClient', () => copy(clientWords(initiative, update))],
  ];
  const acts: [Key, () => void][] = [
    ...(forClient ? copies : []),
    ['initiatives.copyUs', () => copy(insideWords(initiative, update, context.owners))],
  ];
  const put = async () => {
    leave();
    if (insert) setSaid(`initiatives.insertion.${await insert(clientWords(initiative, update))}`);
  };
  if (insert && forClient) acts.unshift(['initiatives.insert', beside === null ? put : ask]);
  if (asking && beside !== null)
    return (
      <Question
        question={t('initiatives.otherClient', { thread: beside, name: context.account.name })}
        yes={t('initiatives.insertStill')}
        no={t('initiatives.insertNot')}
        act={put}
        leave={leave}
      />
    );
  return (
    <>
      <div className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1">
        {acts.map(([key, act]) => (
          <Button
            key={key}
            ref={key === 'initiatives.insert' ? button : undefined}
            look="quiet"
            aria-label={about(key)}
            onClick={act}
          >
            {t(key)}
          </Button>
        ))}
      </div>
      <p role="status" className="text-2xs text-mut empty:hidden">
        {said && t(said)}
      </p>
    </>
  );
}
