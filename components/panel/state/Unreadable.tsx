import { FileQuestionMark } from 'lucide-react';
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
  const name = siteName(site);
  return (
    <>
      <Calm icon={<FileQuestionMark aria-hidden="true" />} title={`${name} has changed`} below>
        <p>Keyside can’t read this page yet.</p>
      </Calm>
      <Section title="Who is it?">
        <Find find={find} on={on} label="Paste an address or a link, or type a name" />
      </Section>
      <Section title="Help to mend it">
        {report === null ? <Button onClick={on.askReport}>Copy a report</Button> : <Report text={report} />}
        <p className="mt-2 text-mut text-xs">
          It says what kind of page this is, and the names of its tags and attributes: none of its text.
          Nothing is sent.
        </p>
      </Section>
    </>
  );
}
