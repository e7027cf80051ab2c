import { Lock } from 'lucide-react';
import { t } from '../../../lib/i18n/index.ts';
import type { Context, ContextPart } from '../../../lib/model/index.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { Nothing } from '../../ui/Section.tsx';

interface Props {
  part: ContextPart;
  context: Context;
}

/** A part the source would not give says so in its own place; the others are not spoilt by it. */
export function Refused({ part, context }: Props) {
  const sentence = context.refused[part];
  if (!sentence) return null;
  return (
    <p className="flex gap-2 py-1 text-mut text-xs [overflow-wrap:anywhere]">
      <Lock aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
      <span>{sentence}</span>
    </p>
  );
}

/** How many more the source has than came with the context. */
export function More({ part, context }: Props) {
  const more = context.more[part];
  if (!more) return null;
  return (
    <Nothing>
      <RecordLink link={context.account.link} className="underline">
        {t(`panel.inSource.${part}`, more)}
      </RecordLink>
    </Nothing>
  );
}

/** Whether a part has neither records nor a word on why not. */
export function isEmpty(part: ContextPart, context: Context): boolean {
  return context[part].length === 0 && !context.refused[part] && !context.more[part];
}
