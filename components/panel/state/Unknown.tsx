import { t } from '../../../lib/i18n/index.ts';
import type { Status } from '../../../lib/messages/view.ts';
import type { Sighting } from '../../../lib/model/index.ts';
import { Find } from '../../find/Find.tsx';
import { FoldedFind } from '../../find/FoldedFind.tsx';
import { isFirstSync } from '../SyncBar.tsx';
import type { FindView, PanelEvents } from '../view.ts';
import { NeverDomains, type WritingProps } from './NeverDomains.tsx';
import { NothingLeft, StateHead } from './StateHead.tsx';
import { subjectOf } from './subject.ts';

interface Props extends WritingProps {
  domains: readonly string[];
  sighting: Sighting | null;
  status: Status | null;
  find: FindView;
  on: PanelEvents;
}

/** Someone from outside whom no account has. While accounts are still being read, that is not known for sure. */
export function Unknown({ domains, sighting, status, find, compose, now, on }: Props) {
  const { title, sentence, detail = null } = headOf(domains, sighting);
  const unread = status && isFirstSync(status) ? notAllRead(status) : null;
  return (
    <>
      <StateHead title={title} detail={detail} sentence={unread ?? sentence} />
      <NeverDomains domains={domains} compose={compose} now={now} on={on} />
      {domains.length > 0 ? (
        <FoldedFind find={find} on={on} />
      ) : (
        <div className="px-4 pt-3">
          <Find find={find} on={on} />
        </div>
      )}
      <NothingLeft />
    </>
  );
}

/** Paused, or until a day's calls are there again, nothing is being read. */
const notAllRead = ({ sync }: Status) =>
  t(sync.phase === 'running' ? 'panel.unknown.reading' : 'panel.unknown.stopped');

interface Head {
  title: string;
  sentence: string;
  detail?: string | null;
}

function headOf(domains: readonly string[], sighting: Sighting | null): Head {
  const [first] = domains;
  if (domains.length > 1)
    return { title: t('panel.unknown.domains', domains.length), sentence: t('panel.question.noDomains') };
  if (first !== undefined) return { title: first, sentence: t('panel.question.noDomain') };
  const subject = subjectOf(sighting);
  if (!subject) return { title: t('panel.unknown.nobodyTitle'), sentence: t('panel.unknown.nobody') };
  const { kind, name, detail } = subject;
  return { title: name, detail, sentence: t(`panel.unknown.${kind}`) };
}
