import { Button } from '../ui/Button.tsx';
import type { Mark } from './view.ts';

const words = { waiting: 'Waiting', sending: 'Sending…' } as const;

/** How a record stands that the source has not confirmed; what was refused leads to the outbox, where it is decided. */
export function MarkWord({ mark, show }: { mark: Mark; show(): void }) {
  if (mark === 'aside')
    return (
      <Button look="quiet" title="The source did not take it. Press to see why." onClick={() => show()}>
        <b className="font-semibold text-2xs text-bad">Not sent</b>
      </Button>
    );
  return (
    <span
      title="It is safe on this computer, and is sent by itself."
      className="shrink-0 whitespace-nowrap text-2xs text-mut italic"
    >
      {words[mark]}
    </span>
  );
}
