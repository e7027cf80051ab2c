import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** A part that is folded away until it is asked for; the browser finds words in it all the same. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group/folded">
      <summary className="flex w-fit cursor-pointer list-none items-center gap-1 rounded py-0.5 text-mut text-xs hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-3.5 shrink-0 group-open/folded:rotate-90 rtl:rotate-180 rtl:group-open/folded:rotate-90"
        />
        {title}
      </summary>
      <div className="pt-1 ps-4.5">{children}</div>
    </details>
  );
}
