import { useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { Button } from './Button.tsx';
import { copyText } from './copy.ts';

interface Props {
  text: string;
  /** What is copied, for those who hear the button by itself. */
  about: string;
  /** It is no address or number. */
  isText?: boolean;
}

/** Says on itself whether it worked. */
export function CopyButton({ text, about, isText = true }: Props) {
  const [copied, setCopied] = useState<'not' | 'yes' | 'failed'>('not');
  const label = t(isText ? 'format.copy.not' : 'format.copy.other');
  return (
    <>
      <Button
        look="quiet"
        aria-label={t('format.named', { label, name: about })}
        onClick={() => setCopied(copyText(text) ? 'yes' : 'failed')}
      >
        {copied === 'not' ? label : t(`format.copy.${copied}`)}
      </Button>
      <span role="status" className="sr-only">
        {copied !== 'not' && t(`format.copy.${copied}`)}
      </span>
    </>
  );
}
