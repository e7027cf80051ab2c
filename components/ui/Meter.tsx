import { cx } from './cx.ts';

const tones = {
  acc: 'bg-acc',
  good: 'bg-good',
  warn: 'bg-warn-mark',
  bad: 'bg-bad',
  plain: 'bg-faint',
} as const;

interface Props {
  /** 0 to 100; the words beside it say the same, so it is hidden from screen readers. */
  percent: number;
  tone?: keyof typeof tones;
}

export function Meter({ percent, tone = 'acc' }: Props) {
  const width = `${Math.min(100, Math.max(0, percent))}%`;
  return (
    <div aria-hidden="true" className="h-1 overflow-hidden rounded-full bg-ring">
      <div className={cx('h-full rounded-full', tones[tone])} style={{ width }} />
    </div>
  );
}
