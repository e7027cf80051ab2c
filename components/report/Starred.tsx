import { useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Asked } from '../../lib/work/report/asked.ts';
import { Card } from '../portfolio/Card.tsx';
import { Button } from '../ui/Button.tsx';

interface Props {
  asked: Pick<Asked, 'stars' | 'materials'>;
  /** How many of them this report does not tell. */
  hidden: number;
  clear(accountIds: readonly string[]): void;
}

/** How much was starred, what of it the client is not told, and the way to begin anew once the report is out. */
export function Starred({ asked: { stars, materials }, hidden, clear }: Props) {
  const [isAsking, ask] = useState(false);
  const ids = new Set(materials.map(({ account }) => account.id));
  const here = stars.filter(({ accountId }) => ids.has(accountId)).length;
  return (
    <Card title={t('report.section.highlights')}>
      {here === 0 ? (
        <p className="text-mut text-xs">{t('report.page.noStar')}</p>
      ) : (
        <div className="flex flex-col items-start gap-1 text-xs">
          <p>{t('report.page.stars', here)}</p>
          {hidden > 0 && <p className="text-warn">{t('report.page.hidden', hidden)}</p>}
          {isAsking ? (
            <Button look="small" onClick={() => [clear([...ids]), ask(false)]}>
              {t('report.page.clearSurely', here)}
            </Button>
          ) : (
            <Button look="quiet" onClick={() => ask(true)}>
              {t('report.page.clear')}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}
