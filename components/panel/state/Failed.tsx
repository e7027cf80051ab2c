import { CircleAlert } from 'lucide-react';
import { t } from '../../../lib/i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import type { PanelEvents } from '../view.ts';
import { Calm } from './Calm.tsx';

export function Failed({ sentence, on }: { sentence: string; on: PanelEvents }) {
  return (
    <Calm icon={<CircleAlert aria-hidden="true" />} title={t('panel.problem.wrong')}>
      <p role="alert" className="[overflow-wrap:anywhere]">
        {sentence}
      </p>
      <Button look="primary" className="mt-4" onClick={on.retry}>
        {t('format.offered.retry')}
      </Button>
    </Calm>
  );
}
