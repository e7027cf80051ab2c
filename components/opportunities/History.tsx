import { ChevronRight } from 'lucide-react';
import { t } from '../../lib/i18n/index.ts';
import type { Opportunity, OpportunityStep } from '../../lib/model/index.ts';
import { shortDate } from '../format/days.ts';
import { useEditing } from './editing.ts';
import { fieldWords, valueWords } from './words.ts';

/** Who changed what, when and why, newest first; put away until somebody asks. */
export function History({ opportunity: { history } }: { opportunity: Opportunity }) {
  if (history.length === 0) return null;
  return (
    <details className="group mt-1 text-xs">
      <summary className="flex w-fit cursor-pointer list-none items-center gap-0.5 rounded text-mut hover:text-ink">
        <ChevronRight
          aria-hidden="true"
          className="size-3 group-open:rotate-90 rtl:rotate-180 rtl:group-open:rotate-90"
        />
        {t('opportunities.history', history.length)}
      </summary>
      <ol className="mt-1 ms-1.5 flex flex-col gap-1.5 border-line border-s ps-2.5">
        {history.map((step) => (
          <Step key={`${step.at} ${step.reason}`} step={step} />
        ))}
      </ol>
    </details>
  );
}

function Step({ step: { at, byId, reason, changes } }: { step: OpportunityStep }) {
  const { now, nameOf } = useEditing();
  const said = { who: byId === null ? t('opportunities.someone') : nameOf(byId), when: shortDate(at, now) };
  return (
    <li className="[overflow-wrap:anywhere]">
      <p className="text-faint">{t('opportunities.by', said)}</p>
      {changes.map(({ field, from, to }) => (
        <p key={field} className="tabular">
          {t('opportunities.fromTo', {
            field: t(fieldWords[field]),
            from: valueWords(field, from, now),
            to: valueWords(field, to, now),
          })}
        </p>
      ))}
      {reason && (
        <p className="text-mut">
          “<bdi>{reason}</bdi>”
        </p>
      )}
    </li>
  );
}
