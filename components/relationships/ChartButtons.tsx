import { type FitViewOptions, useReactFlow } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { t } from '../../lib/i18n/index.ts';

export function ChartButtons({ fit }: { fit: FitViewOptions }) {
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const buttons = [
    { label: t('relationships.map.zoomIn'), Icon: Plus, press: () => zoomIn() },
    { label: t('relationships.map.zoomOut'), Icon: Minus, press: () => zoomOut() },
    { label: t('relationships.map.fit'), Icon: Maximize, press: () => fitView({ ...fit, minZoom: 0.15 }) },
  ];
  return (
    <div className="flex overflow-hidden rounded-lg border border-line bg-bg">
      {buttons.map(({ label, Icon, press }) => (
        <button
          key={label}
          type="button"
          aria-label={label}
          title={label}
          onClick={() => void press()}
          className="grid size-8 place-items-center text-mut outline-offset-[-2px] hover:bg-hover hover:text-ink"
        >
          <Icon aria-hidden="true" className="size-4" />
        </button>
      ))}
    </div>
  );
}
