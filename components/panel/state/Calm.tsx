import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';

interface Props {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  /** Something follows below: less room around. */
  below?: boolean;
}

/** A state with nothing to look at: one picture, one sentence, at most one thing to press. */
export function Calm({ icon, title, children, below = false }: Props) {
  return (
    <div
      className={cx(
        'mx-auto flex max-w-90 flex-col items-center px-6 text-center text-mut',
        below ? 'pt-10 pb-5' : 'py-14',
      )}
    >
      <div className="mb-3 grid size-11 place-items-center rounded-full bg-sub text-mut [&>svg]:size-5">
        {icon}
      </div>
      <h1 className="mb-1 font-bold text-ink text-lg tracking-tight">{title}</h1>
      {children}
    </div>
  );
}
