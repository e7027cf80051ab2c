import { t } from '../../lib/i18n/index.ts';
import { Notice } from '../ui/Notice.tsx';
import type { LeadView } from './view.ts';

/** How a workbook may stand beside what is connected; else what becomes of that, and of what waits for it. */
export function Leaving({ workspace, place, isCrm, book }: LeadView) {
  return (
    <Notice tone="warn">
      <p className="font-semibold">
        {isCrm
          ? t('file.server.titleCrm', { workspace, crm: place })
          : t('file.server.title', { workspace, host: place })}
      </p>
      {book === 'may' && <p>{t('file.server.beside')}</p>}
      <p>{t('file.server.leaves', { workspace })}</p>
      <p>{isCrm ? t('file.server.backCrm', { crm: place }) : t('file.server.back')}</p>
    </Notice>
  );
}
