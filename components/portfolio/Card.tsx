import { type ReactNode, useId } from 'react';
import { cx } from '../ui/cx.ts';

interface Props {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** One thing of the page, with what it is called. */
export function Card({ title, aside, children, className }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={cx('min-w-0 rounded-xl border border-line bg-bg px-4.5 py-4', className)}
    >
      <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id={id} className="font-semibold text-mut text-xs">
          {title}
        </h2>
        {aside && <div className="text-mut text-xs">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** The number a card is there for, and what to know of it. */
export function Figure({ figure, children }: { figure: ReactNode; children: ReactNode }) {
  return (
    <>
      <div className="tabular font-bold text-2xl tracking-tight">{figure}</div>
      <div className="text-mut text-xs">{children}</div>
    </>
  );
}
