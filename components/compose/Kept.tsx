import type { OpenForm } from './view.ts';
import { hasWords } from './words.ts';

const words = { kept: 'Kept', keeping: 'Keeping…' } as const;

/** Whether what is typed is safe. Quiet while all is well: nobody wants to hear of it with every letter. */
export function Kept({ open }: { open: OpenForm }) {
  if (open.saving) return <span className="text-mut text-xs">Saving…</span>;
  if (open.kept === 'not-kept')
    return (
      <p role="alert" className="order-first w-full text-bad text-xs">
        Not kept: this browser would not store it. Copy your words before you leave.
      </p>
    );
  if (!hasWords(open)) return null;
  return (
    <span className="text-faint text-xs" title="It is on this computer’s disk: nothing is lost if you go.">
      {words[open.kept]}
    </span>
  );
}
