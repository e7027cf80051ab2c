import { Printer } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Report } from '../../lib/work/report/document.ts';
import { asHtml } from '../../lib/work/report/outputs/html.ts';
import { asMarkdown } from '../../lib/work/report/outputs/markdown.ts';
import { asPlain } from '../../lib/work/report/outputs/plain.ts';
import { Card } from '../portfolio/Card.tsx';
import { Button } from '../ui/Button.tsx';
import { copyRich, copyText } from '../ui/copy.ts';
import { fileName } from './fileName.ts';
import type { ReportsEvents } from './view.ts';

interface Props {
  report: Report;
  on: Pick<ReportsEvents, 'download' | 'book'> & { print(): void };
}

/** What becomes of it. Nothing is sent: it is printed, copied or saved. */
export function Actions({ report, on }: Props) {
  const [said, say] = useState('');
  const tell = (copied: boolean) => say(t(copied ? 'handover.copied' : 'handover.failed'));
  return (
    <Card title={t('report.page.make')}>
      <div className="flex flex-wrap gap-2 min-[901px]:grid min-[901px]:grid-cols-2">
        <Button
          look="primary"
          className="flex items-center justify-center gap-2 min-[901px]:col-span-2"
          onClick={on.print}
        >
          <Printer aria-hidden="true" className="size-4" />
          {t('report.page.print')}
        </Button>
        <Button
          className="min-[901px]:col-span-2"
          onClick={() => tell(copyRich(asHtml(report), asPlain(report)))}
        >
          {t('report.page.copyMail')}
        </Button>
        <Button className="min-[901px]:col-span-2" onClick={() => tell(copyText(asMarkdown(report)))}>
          {t('handover.copyMarkdown')}
        </Button>
        <Button
          onClick={() =>
            on.download({
              name: fileName(report.title, 'md'),
              type: 'text/markdown;charset=utf-8',
              content: asMarkdown(report),
            })
          }
        >
          {t('report.page.saveMarkdown')}
        </Button>
        <Button
          onClick={async () => {
            const { title } = report;
            const isSaved = await on.book({ kind: 'report', title, report });
            say(t(isSaved ? 'report.page.saved' : 'report.page.notSaved', { name: title }));
          }}
        >
          {t('report.page.saveBook')}
        </Button>
      </div>
      <p role="status" className="mt-1 text-mut text-xs">
        {said}
      </p>
    </Card>
  );
}
