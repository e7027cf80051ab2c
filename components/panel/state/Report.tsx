import { useEffect, useId, useRef, useState } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { copyFrom } from '../../ui/copy.ts';

/** What would be handed on, to be read before it is: nothing of it is sent by itself. */
export function Report({ text }: { text: string }) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<'not' | 'copied' | 'failed'>('not');
  // It stands where the button was that asked for it, and the focus with it.
  useEffect(() => box.current?.focus(), []);
  return (
    <>
      <label htmlFor={id} className="mb-1 block font-semibold text-xs">
        {t('panel.report.title')}
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
        <Button look="primary" onClick={() => setCopied(copyFrom(box.current) ? 'copied' : 'failed')}>
          {t('panel.report.copy')}
        </Button>
        <p role="status" className="min-w-0 flex-1 text-mut text-xs">
          {copied !== 'not' && t(`panel.report.${copied}`)}
        </p>
      </div>
    </>
  );
}
