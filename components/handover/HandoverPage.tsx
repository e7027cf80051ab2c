import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Context, Workspace } from '../../lib/model/index.ts';
import { dayOf } from '../../lib/work/forecast/quarters.ts';
import { packOf } from '../../lib/work/handover/pack.ts';
import type { Weights } from '../../lib/work/health/signal.ts';
import { shortDay } from '../format/days.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copy.ts';
import { type PackLine, type PackSection, packTitle, sectionsOf } from './sections.ts';
import { aboutPack, asMarkdown, asText } from './written.ts';

interface Props {
  context: Context;
  workspace: Workspace;
  weights: Weights;
  now: number;
  print(): void;
}

/** All that a successor must know of an account, as one document: to read, to print, or to take along as words. */
export function HandoverPage({ context, workspace, weights, now, print }: Props) {
  const [said, say] = useState('');
  const document = useMemo(() => {
    const pack = packOf(context, workspace, weights, now);
    return {
      title: packTitle(pack),
      about: aboutPack(shortDay(dayOf(now), now)),
      sections: sectionsOf(pack, now),
    };
  }, [context, workspace, weights, now]);
  const copy = (write: typeof asText) => () =>
    say(t(copyText(write(document)) ? 'handover.copied' : 'handover.failed'));
  return (
    <article className="mx-auto max-w-200 rounded-xl border border-line bg-bg px-8 py-7 max-[640px]:px-4 print:border-0 print:p-0">
      <div className="mb-4 flex flex-wrap items-center gap-2 print:hidden">
        <Button className="flex items-center gap-2" onClick={print}>
          <Printer aria-hidden="true" className="size-4" />
          {t('handover.print')}
        </Button>
        <Button onClick={copy(asText)}>{t('handover.copyText')}</Button>
        <Button onClick={copy(asMarkdown)}>{t('handover.copyMarkdown')}</Button>
        <span role="status" className="text-mut text-xs">
          {said}
        </span>
      </div>
      <h2 className="font-bold text-xl tracking-tight">
        <bdi>{document.title}</bdi>
      </h2>
      <p className="mt-1 mb-6 flex flex-wrap items-center gap-2 text-mut text-xs">
        <Badge tone="warn">{t('handover.internal')}</Badge>
        {document.about}
      </p>
      {document.sections.map((section) => (
        <Part key={section.title} section={section} />
      ))}
    </article>
  );
}

function Part({ section: { title, lines, none, left } }: { section: PackSection }) {
  return (
    <section className="mb-6">
      <h3 className="mb-1.5 break-after-avoid border-line border-b pb-1 font-semibold">{title}</h3>
      {lines.length === 0 && !left && <p className="text-mut">{none}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line.key} className="break-inside-avoid py-1">
            <LineOf line={line} />
          </li>
        ))}
      </ul>
      {left && <p className="mt-1 text-faint text-xs">{left}</p>}
    </section>
  );
}

function LineOf({ line: { mark, lead, facts, text } }: { line: PackLine }) {
  return (
    <div className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-4 [overflow-wrap:anywhere] max-[640px]:grid-cols-1">
      <span className="tabular text-mut text-xs leading-5">{mark}</span>
      <div>
        {lead && <bdi className="font-semibold">{lead}</bdi>}
        {facts.length > 0 && (
          <span className="text-mut">
            {lead && ' · '}
            <bdi>{facts.join(' · ')}</bdi>
          </span>
        )}
        {text && (
          <p dir="auto" className="mt-0.5 whitespace-pre-line">
            {text}
          </p>
        )}
      </div>
    </div>
  );
}
