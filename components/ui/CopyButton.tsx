import { useState } from 'react';
import { Button } from './Button.tsx';
import { copyText } from './copy.ts';

const words = { not: 'Copy text', yes: 'Copied', failed: 'Not copied' } as const;

/** Says on itself whether it worked. `about`: what is copied, for those who hear the button by itself. */
export function CopyButton({ text, about }: { text: string; about: string }) {
  const [copied, setCopied] = useState<keyof typeof words>('not');
  return (
    <>
      <Button
        look="quiet"
        aria-label={`Copy text: ${about}`}
        onClick={() => setCopied(copyText(text) ? 'yes' : 'failed')}
      >
        {words[copied]}
      </Button>
      <span role="status" className="sr-only">
        {copied !== 'not' && words[copied]}
      </span>
    </>
  );
}
