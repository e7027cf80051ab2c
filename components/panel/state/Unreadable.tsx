import { FileQuestionMark } from 'lucide-react';
import { t } from '../../../lib/i18n/index.ts';
import type { SiteName } from '../../../lib/model/index.ts';
import { Find } from '../../find/Find.tsx';
import { siteName } from '../../format/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import type { FindView, PanelEvents } from '../view.ts';
import { Calm } from './Calm.tsx';
import { Report } from './Report.tsx';

interface Props {
  site: SiteName;
  report: string | null;
  find: FindView;
  on: PanelEvents;
}

/** The site has changed. The person still gets the account, by looking it up; and we may get a report. */
export function Unreadable({ site, report, find, on }: Props) {
  return (
    <>
      <Calm
        icon={<FileQuestionMark aria-hidden="true" />}
        title={t('panel.unreadable.title', { site: siteName(site) })}
        below
      >
        <p>{t('panel.unreadable.sentence')}</p>
      </Calm>
      <Section title={t('panel.unreadable.who')}>
        <Find find={find} on={on} label={t('panel.unreadable.paste')} />
      </Section>
      <Section title={t('panel.unreadable.help')}>
        {report === null ? (
          <Button onClick={on.askReport}>{t('panel.unreadable.copy')}</Button>
        ) : (
          <Report text={report} />
        )}
        <p className="mt-2 text-mut text-xs">{t('panel.unreadable.holds')}</p>
      </Section>
    </>
  );
}
