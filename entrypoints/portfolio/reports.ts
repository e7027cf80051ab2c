import { useEffect, useRef, useState } from 'react';
import { hrefOf } from '../../components/portfolio/route.ts';
import { fileName } from '../../components/report/fileName.ts';
import type { OutBook, ReportsEvents, ReportsView } from '../../components/report/view.ts';
import { readDrafts, saveDraft } from '../../lib/reports/kept-drafts.ts';
import { changeSchedules, readSchedules } from '../../lib/reports/kept-schedules.ts';
import { clearStars } from '../../lib/reports/kept-stars.ts';
import { type OutFile, saveFile, XLSX } from '../../lib/save-file.ts';
import { settings } from '../../lib/storage.ts';
import { choicePath } from '../../lib/work/report/choice.ts';
import { type ReportDrafts, withDraft } from '../../lib/work/report/draft.ts';
import type { Schedule } from '../../lib/work/report/schedule.ts';
import { useStarred } from '../writing/stars.ts';
import { go } from './route.ts';

/** What this browser keeps of reports, and what becomes of it. */
export function useReports(): { view: ReportsView; on: ReportsEvents } {
  const [drafts, setDrafts] = useState<ReportDrafts>({});
  const { kept, keep } = useKeeping();
  const stars = useStarred();
  const schedules = useSchedules();
  useEffect(() => {
    const shown = new AbortController();
    // Once only: what is typed here is newer than what comes back from the disk.
    const read = async () => {
      const found = await readDrafts();
      if (!shown.signal.aborted) setDrafts(found);
    };
    void read();
    settings.watch(shown.signal, (keys) => {
      if (keys.includes('connection')) void read();
    });
    return () => shown.abort();
  }, []);
  const on: ReportsEvents = {
    choose: (choice) => go(hrefOf({ view: 'reports', choice })),
    draft(choice, draft) {
      const path = choicePath(choice);
      setDrafts((before) => withDraft(before, path, draft));
      keep(saveDraft(path, draft));
    },
    clearStars: (accountIds) => void clearStars(accountIds),
    schedule: (change) => void changeSchedules(change),
    download: saveFile,
    book: (book) =>
      bookFile(book).then(
        (file) => {
          saveFile(file);
          return true;
        },
        () => false,
      ),
  };
  return { view: { drafts, kept, stars, schedules }, on };
}

/** Whether all that was given to it is on the disk. What is left before then is lost with the page. */
function useKeeping(): { kept: ReportsView['kept']; keep(saving: Promise<void>): void } {
  const [kept, setKept] = useState<ReportsView['kept']>('kept');
  const newest = useRef<Promise<void>>(undefined);
  const keep = (saving: Promise<void>) => {
    newest.current = saving;
    const say = (how: ReportsView['kept']) => newest.current === saving && setKept(how);
    say('keeping');
    saving.then(
      () => say('kept'),
      () => say('not-kept'),
    );
  };
  return { kept, keep };
}

/** Those of all pages and of the background, which notes what it told of. */
function useSchedules(): readonly Schedule[] {
  const [schedules, setSchedules] = useState<readonly Schedule[]>([]);
  useEffect(() => {
    const shown = new AbortController();
    const read = async () => {
      const found = await readSchedules();
      if (!shown.signal.aborted) setSchedules(found);
    };
    settings.watch(shown.signal, (keys) => {
      if (keys.includes('schedules') || keys.includes('connection')) void read();
    });
    void read();
    return () => shown.abort();
  }, []);
  return schedules;
}

/** What writes workbooks is fetched once one is asked for. */
async function bookFile(book: OutBook): Promise<OutFile> {
  const [{ writeBook }, { reportBook }, { factBook }] = await Promise.all([
    import('../../lib/sheets/write.ts'),
    import('../../lib/report-files/report-book.ts'),
    import('../../lib/report-files/fact-book.ts'),
  ]);
  const spec = book.kind === 'report' ? reportBook(book.report) : factBook(book);
  return { name: fileName(book.title, 'xlsx'), type: XLSX, content: await writeBook(spec) };
}
