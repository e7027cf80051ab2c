import { type ReactNode, useId } from 'react';

interface Props {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}

export function Section({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="@container border-line border-b px-4 py-3 last:border-b-0">
      <div className="mb-1.5 flex flex-wrap items-baseline gap-x-3">
        <h2 id={id} className="whitespace-nowrap font-semibold text-2xs text-faint uppercase tracking-wider">
          {title}
        </h2>
        {aside && <div className="tabular ms-auto min-w-0 text-end font-semibold text-xs">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** A part that has nothing in it, said calmly; `add`: a button that changes that. */
export function Nothing({ children, add }: { children: ReactNode; add?: ReactNode }) {
  return (
    <p className="py-1 text-mut text-xs">
      {children}
      {add && <> {add}</>}
    </p>
  );
}
