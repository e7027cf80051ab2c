import { Printer } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Context } from '../../lib/model/index.ts';
import type { Brief } from '../../lib/work/meeting/brief.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copy.ts';
import { briefText } from './text.ts';

interface Props {
  brief: Brief;
  context: Context;
  now: number;
  /** What goes along behind the brief when it is copied. */
  also: string;
  print(): void;
}

/** The ways to take the brief along; on paper there are none. */
export function PageActions({ brief, context, now, also, print }: Props) {
  const [said, say] = useState('');
  const copy = (style: 'plain' | 'markdown') => () =>
    say(t(copyText(briefText(brief, context, now, style) + also) ? 'format.copy.yes' : 'format.copy.failed'));
  return (
    <div className="mb-5 flex flex-wrap items-center gap-2 print:hidden">
      <Button look="primary" className="flex items-center gap-2" onClick={print}>
        <Printer aria-hidden="true" className="size-4" />
        {t('meeting.page.print')}
      </Button>
      <Button onClick={copy('plain')}>{t('meeting.page.copyText')}</Button>
      <Button onClick={copy('markdown')}>{t('meeting.page.copyMarkdown')}</Button>
      <span role="status" className="text-mut text-xs">
        {said}
      </span>
    </div>
  );
}
