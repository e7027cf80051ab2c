import { t } from '../../lib/i18n/index.ts';
import type { Brief } from '../../lib/work/meeting/brief.ts';
import { Explain } from '../ui/Explain.tsx';
import { Nothing, Section } from '../ui/Section.tsx';
import { agendaReason, noAgenda } from './agenda-words.ts';

/** What to talk about, each with the reason it is there. */
export function Agenda({ brief }: { brief: Brief }) {
  const { agenda } = brief;
  const aside = (
    <Explain why={() => t('meeting.agenda.why')} className="text-acc">
      {t('meeting.agenda.whyThese')}
    </Explain>
  );
  return (
    <Section title={t('meeting.agenda.title')} aside={aside}>
      {agenda.length === 0 && <Nothing>{noAgenda(brief)}</Nothing>}
      <ol className="list-decimal ps-5 marker:text-faint marker:text-xs">
        {agenda.map((item) => (
          <li key={`${item.kind}-${item.id}`} className="py-0.5 ps-0.5 [overflow-wrap:anywhere]">
            <bdi className="font-semibold">{item.name}</bdi>
            <p className="text-mut text-xs">{agendaReason(item)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
