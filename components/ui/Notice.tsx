import type { ReactNode } from 'react';
import { cx } from './cx.ts';

const tones = {
  bad: 'border-bad-line bg-bad-soft text-bad',
  warn: 'border-warn-line bg-warn-soft text-warn',
  plain: 'border-line bg-sub text-mut',
} as const;

interface Props {
  tone: keyof typeof tones;
  children: ReactNode;
  action?: ReactNode;
}

export function Notice({ tone, children, action }: Props) {
  return (
    <div
      className={cx(
        'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border px-3 py-2 text-xs',
        tones[tone],
      )}
    >
      <div className="min-w-0 flex-1 basis-40 [overflow-wrap:anywhere]">{children}</div>
      {action}
    </div>
  );
}
