import { t } from '../../../lib/i18n/index.ts';
import type { Context, Initiative } from '../../../lib/model/index.ts';
import { initiativeStatusWords } from '../../format/words.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Meter } from '../../ui/Meter.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { Section } from '../../ui/Section.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { isEmpty, More, Refused } from './Refused.tsx';

const tones = { 'on-track': 'good', 'at-risk': 'warn', 'off-track': 'bad', done: 'plain' } as const;

export function Initiatives({ context }: { context: Context }) {
  if (isEmpty('initiatives', context)) return null;
  return (
    <Section title={t('panel.initiatives.title')}>
      <Refused part="initiatives" context={context} />
      <ShowSome items={context.initiatives} first={3} all="panel.all.initiatives" keyOf={({ id }) => id}>
        {(initiative) => <Row initiative={initiative} />}
      </ShowSome>
      <More part="initiatives" context={context} />
    </Section>
  );
}

function Row({ initiative: { name, link, status, progress, period, summary } }: { initiative: Initiative }) {
  const tone = tones[status];
  return (
    <div className="py-1.5" title={summary ?? undefined}>
      <div className="mb-1 flex items-baseline gap-2.5">
        <RecordLink link={link} title={name} className="line-clamp-2 min-w-0 flex-1 [overflow-wrap:anywhere]">
          <bdi>{name}</bdi>
        </RecordLink>
        <Badge tone={tone}>{t(initiativeStatusWords[status])}</Badge>
      </div>
      <div className="flex items-center gap-2.5">
        <div className="flex-1">
          <Meter percent={progress} tone={tone} />
        </div>
        <span className="tabular shrink-0 whitespace-nowrap text-faint text-xs">
          {t('format.percent', { n: Math.round(progress) })} · {period.slice(5)}
        </span>
      </div>
    </div>
  );
}
