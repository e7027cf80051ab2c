import { useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { Button } from './Button.tsx';
import { copyText } from './copy.ts';

/** Says on itself whether it worked. `about`: what is copied, for those who hear the button by itself. */
export function CopyButton({ text, about }: { text: string; about: string }) {
  const [copied, setCopied] = useState<'not' | 'yes' | 'failed'>('not');
  return (
    <>
      <Button
        look="quiet"
        aria-label={t('format.named', { label: t('format.copy.not'), name: about })}
        onClick={() => setCopied(copyText(text) ? 'yes' : 'failed')}
      >
        {t(`format.copy.${copied}`)}
      </Button>
      <span role="status" className="sr-only">
        {copied !== 'not' && t(`format.copy.${copied}`)}
      </span>
    </>
  );
}
