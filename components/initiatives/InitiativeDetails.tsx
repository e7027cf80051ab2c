import { t } from '../../lib/i18n/index.ts';
import type { Context, Initiative } from '../../lib/model/index.ts';
import { useWriting } from '../panel/account/writing.ts';
import { Button } from '../ui/Button.tsx';
import { RecordLink } from '../ui/RecordLink.tsx';
import { Nothing } from '../ui/Section.tsx';
import { ShowSome } from '../ui/ShowSome.tsx';
import { UpdateItem } from './UpdateItem.tsx';

interface Props {
  initiative: Initiative;
  context: Context;
  now: number;
}

/** All that was said of an initiative, newest first, and what can be said and changed. */
export function InitiativeDetails({ initiative, context, now }: Props) {
  const { takes, marks, write } = useWriting();
  const { id, name, summary, link, updates } = initiative;
  const canWrite = takes.has('initiative.update') && marks.get(id) !== 'aside';
  return (
    <div className="mt-1 flex flex-col gap-2 text-xs">
      {summary && (
        <p className="text-mut [overflow-wrap:anywhere]">
          {t('initiatives.forUs')}: <bdi>{summary}</bdi>
        </p>
      )}
      <div className="flex flex-wrap gap-x-3 gap-y-1">
        {canWrite && (
          <>
            <Button
              look="small"
              aria-label={t('initiatives.writeSaid', { name })}
              onClick={() => write.edit('update', id)}
            >
              {t('initiatives.write')}
            </Button>
            <Button
              look="quiet"
              aria-label={t('initiatives.editSaid', { name })}
              onClick={() => write.edit('initiative', id)}
            >
              {t('initiatives.edit')}
            </Button>
          </>
        )}
        {link && <RecordLink link={link}>{t('panel.menu.openInSource')}</RecordLink>}
      </div>
      {updates.length === 0 && <Nothing>{t('initiatives.noUpdate')}</Nothing>}
      <ShowSome
        items={updates}
        first={3}
        all="panel.all.updates"
        keyOf={(update) => update.id}
        className="flex flex-col gap-2"
      >
        {(update) => <UpdateItem initiative={initiative} update={update} context={context} now={now} />}
      </ShowSome>
    </div>
  );
}
