import { type ReactNode, useId } from 'react';

/** A part of the sheet, with its heading kept beside what follows it when a page of paper ends. */
export function SheetPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-5">
      <h2
        id={id}
        className="mb-1.5 break-after-avoid border-line border-b pb-1 font-semibold text-2xs text-faint uppercase tracking-wider"
      >
        {title}
      </h2>
      {children}
    </section>
  );
}
