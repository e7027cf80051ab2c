import { useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { yearOf } from '../../lib/work/forecast/quarters.ts';
import type { Asked } from '../../lib/work/report/asked.ts';
import { forecastFacts, resultFacts } from '../../lib/work/report/facts/facts.ts';
import { sourceWords } from '../../lib/work/report/report.ts';
import { Card } from '../portfolio/Card.tsx';
import { Button } from '../ui/Button.tsx';
import type { OutBook, ReportsEvents } from './view.ts';

interface Props {
  asked: Asked;
  on: Pick<ReportsEvents, 'book'>;
}

/** Results and the forecast of a year as workbooks in which a manager goes on calculating. */
export function FactFiles({ asked, on }: Props) {
  const [said, say] = useState('');
  const year = yearOf(asked.period);
  const { name, source } = asked;
  const from = sourceWords(source.name, source.salesReadAt);
  const save = async (book: OutBook) => {
    const isSaved = await on.book(book);
    say(t(isSaved ? 'report.page.saved' : 'report.page.notSaved', { name: book.title }));
  };
  // Opportunities that are closed are known since the beginning of last year.
  const years = [`${Number(year) - 1}`, year];
  return (
    <Card title={t('report.page.facts')}>
      <p className="mb-2 text-mut text-xs">{t('report.page.factsWhy')}</p>
      <div className="flex flex-wrap gap-2">
        <Button
          onClick={() =>
            save({
              ...{ kind: 'facts', title: t('report.facts.results', { name }), from },
              facts: resultFacts(asked, years),
            })
          }
        >
          {t('report.page.saveResults')}
        </Button>
        <Button
          onClick={() =>
            save({
              ...{ kind: 'facts', title: t('report.facts.forecast', { name, year }), from },
              facts: forecastFacts(asked, year),
            })
          }
        >
          {t('report.page.saveForecast', { year })}
        </Button>
      </div>
      <p role="status" className="mt-1 text-mut text-xs empty:hidden">
        {said}
      </p>
    </Card>
  );
}
