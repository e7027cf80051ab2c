import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { copyFrom } from '../../ui/copy.ts';

const words = {
  not: '',
  yes: 'Copied.',
  failed: 'Your browser does not let Keyside copy. Select the text and copy it.',
} as const;

/** What would be handed on, to be read before it is: nothing of it is sent by itself. */
export function Report({ text }: { text: string }) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<keyof typeof words>('not');
  // It stands where the button was that asked for it, and the focus with it.
  useEffect(() => box.current?.focus(), []);
  return (
    <>
      <label htmlFor={id} className="mb-1 block font-semibold text-xs">
        Report of this page
      </label>
      <textarea
        ref={box}
        id={id}
        readOnly
        rows={7}
        spellCheck={false}
        value={text}
        className="block w-full resize-y rounded-lg border border-edge bg-sub p-2 font-mono text-2xs text-ink"
      />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button look="primary" onClick={() => setCopied(copyFrom(box.current) ? 'yes' : 'failed')}>
          Copy
        </Button>
        <p role="status" className="min-w-0 flex-1 text-mut text-xs">
          {words[copied]}
        </p>
      </div>
    </>
  );
}
