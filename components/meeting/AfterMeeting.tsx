import { t } from '../../lib/i18n/index.ts';
import type { Brief } from '../../lib/work/meeting/brief.ts';
import type { ComposeEvents, ComposeView } from '../compose/view.ts';
import { Button } from '../ui/Button.tsx';

interface Props {
  brief: Brief;
  offers: ComposeView['offers'];
  on: Pick<ComposeEvents, 'open'>;
}

/** Once the meeting is over: what it came to, one press away. */
export function AfterMeeting({ brief: { loggedAt }, offers, on }: Props) {
  const acts = [
    ['note', 'primary', 'meeting.after.note'],
    ['task', 'plain', 'meeting.after.nextStep'],
    ['interaction', 'plain', 'meeting.after.log'],
  ] as const;
  const offered = acts.filter(([kind]) => offers.includes(kind) && !(kind === 'interaction' && loggedAt));
  if (offered.length === 0) return null;
  return (
    <section aria-label={t('meeting.after.title')} className="border-line border-b bg-sub px-4 py-3">
      <div className="flex flex-wrap gap-2">
        {offered.map(([kind, look, words]) => (
          <Button key={kind} look={look} onClick={() => on.open(kind)}>
            {t(words)}
          </Button>
        ))}
      </div>
      <p className="mt-2 text-mut text-xs">
        {loggedAt && <>{t('meeting.after.logged')} </>}
        {t('meeting.after.begins')}
      </p>
    </section>
  );
}
