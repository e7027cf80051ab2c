import type { ReactNode } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { Context, Id, Note } from '../../../lib/model/index.ts';
import { shortDate } from '../../format/days.ts';
import { LongText } from '../../ui/LongText.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { Nothing, Section } from '../../ui/Section.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { isEmpty, More, Refused } from './Refused.tsx';
import { RowEnd } from './RowEnd.tsx';

interface Props {
  context: Context;
  now: number;
  /** Stands beside the word that there is none. */
  add?: ReactNode;
}

export function Notes({ context, now, add }: Props) {
  return (
    <Section title={t('panel.notes.title')}>
      <Refused part="notes" context={context} />
      {isEmpty('notes', context) && <Nothing add={add}>{t('panel.notes.none')}</Nothing>}
      <ShowSome
        items={context.notes}
        first={3}
        all="panel.all.notes"
        keyOf={({ id }) => id}
        className="flex flex-col gap-2.5"
      >
        {(note) => <Row note={note} context={context} now={now} />}
      </ShowSome>
      <More part="notes" context={context} />
    </Section>
  );
}

function Row({ note, context, now }: { note: Note; context: Context; now: number }) {
  const { body, authorId, createdAt, origin, link } = note;
  return (
    <div>
      <LongText text={body} />
      <div className="flex items-center gap-2">
        <p className="min-w-0 flex-1 text-mut text-xs [overflow-wrap:anywhere]">
          {authorId && <>{ownerName(authorId, context)} · </>}
          {origin?.title && (
            <>
              <Sentence
                of="panel.notes.from"
                values={{
                  title: (
                    <RecordLink link={origin.link}>
                      <bdi>{origin.title}</bdi>
                    </RecordLink>
                  ),
                }}
              />
              {' · '}
            </>
          )}
          <RecordLink link={link}>
            <time dateTime={createdAt}>{shortDate(createdAt, now)}</time>
          </RecordLink>
        </p>
        <RowEnd kind="note" record={note} ownerId={authorId} context={context} name={body.slice(0, 40)} />
      </div>
    </div>
  );
}

/** `You` for the person the connection belongs to. */
export function ownerName(id: Id, { owners, viewerId }: Context): string {
  if (id === viewerId) return t('format.you');
  return owners.find((owner) => owner.id === id)?.name ?? t('format.aColleague');
}
