import type { ReactNode } from 'react';
import { cx } from './cx.ts';

const tones = {
  acc: 'bg-acc-soft text-acc',
  plain: 'bg-sub text-mut',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  good: 'bg-good-soft text-good',
  open: 'border border-edge border-dashed text-mut',
} as const;

export type Tone = keyof typeof tones;

export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  const shape = 'shrink-0 whitespace-nowrap rounded-full px-2 py-px font-semibold text-2xs';
  return <span className={cx(shape, tones[tone])}>{children}</span>;
}
