import { Trash2, X } from 'lucide-react';
import { t } from '../../lib/i18n/index.ts';
import { Question, useAsking } from '../ui/AskOnce.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RecordLink } from '../ui/RecordLink.tsx';
import { Kept } from './Kept.tsx';
import { saveKeys, saveShortcut } from './keys.ts';
import type { ComposeEvents, OpenForm } from './view.ts';
import { hasWords, saveWords, unplaced } from './words.ts';

interface Props {
  open: OpenForm;
  /** Where the form has no head with a button to put it away. */
  closes?: boolean;
  on: ComposeEvents;
}

/** Narrower than others of its kind: the row has to fit into 328 px. */
const icon = '-mx-0.5';

/** The end of every form: what is in the way, the button, and whether what is typed is safe already. */
export function FormFoot({ open, closes = false, on }: Props) {
  const { asking, button, ask, leave } = useAsking();
  const problems = [open.problem, ...unplaced(open)].filter((problem) => problem !== null);
  return (
    <div className="flex flex-col gap-2">
      <div role="status" className="flex flex-col gap-2 empty:hidden">
        {problems.length > 0 && (
          <Notice tone="bad">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Notice>
        )}
        {open.logged && <Logged {...open.logged} />}
      </div>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Button
          type="submit"
          look="primary"
          aria-disabled={open.saving}
          aria-keyshortcuts={saveShortcut}
          title={saveKeys()}
        >
          {saveWords(open)}
        </Button>
        {asking ? (
          <Question
            question={t('compose.foot.discardAsk')}
            yes={t('compose.foot.discard')}
            no={t('compose.foot.keep')}
            act={() => on.discard()}
            leave={leave}
          />
        ) : (
          <>
            <Kept open={open} />
            <span className="ms-auto flex items-center text-xs">
              <Button look="quiet" className="me-1" onClick={() => on.showSheet()}>
                {t('compose.foot.sheet')}
              </Button>
              {hasWords(open) && (
                <Button
                  ref={button}
                  look="icon"
                  className={icon}
                  aria-label={t('compose.foot.discard')}
                  title={t('compose.foot.discard')}
                  onClick={ask}
                >
                  <Trash2 aria-hidden="true" className="size-3.5" />
                </Button>
              )}
              {closes && <PutAway on={on} />}
            </span>
          </>
        )}
      </div>
    </div>
  );
}

export function PutAway({ on }: { on: Pick<ComposeEvents, 'close'> }) {
  return (
    <Button
      look="icon"
      className={icon}
      aria-label={t('compose.foot.away')}
      aria-keyshortcuts="Escape"
      title={t('compose.foot.awaySaid')}
      onClick={() => on.close()}
    >
      <X aria-hidden="true" className="size-3.5" />
    </Button>
  );
}

function Logged({ sentence, link }: { sentence: string; link: string | null }) {
  return (
    <Notice tone="warn">
      {sentence}
      {link && (
        <>
          {' '}
          <RecordLink link={link} className="whitespace-nowrap underline hover:text-inherit">
            {t('compose.foot.showIt')}
          </RecordLink>
        </>
      )}
    </Notice>
  );
}
