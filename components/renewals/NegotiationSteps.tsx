import { t } from '../../lib/i18n/index.ts';
import type { Contract, Negotiation } from '../../lib/model/index.ts';
import { useWriting } from '../panel/account/writing.ts';
import { cx } from '../ui/cx.ts';
import { negotiationWords } from './words.ts';

const steps = Object.keys(negotiationWords) as Negotiation[];

/** How far the talks are; a press on another step says that they are there now. */
export function NegotiationSteps({ contract }: { contract: Contract }) {
  const { id, version, negotiation } = contract;
  const { takes, marks, write } = useWriting();
  const at = negotiation === null ? -1 : steps.indexOf(negotiation);
  const canSet = takes.has('contract.update') && marks.get(id) !== 'aside';
  const set = (step: Negotiation) =>
    write.change(
      { type: 'contract.update', recordId: id, baseVersion: version, fields: { negotiation: step } },
      t('renewals.changed.negotiation', { step: t(negotiationWords[step]) }),
    );
  return (
    <div className="min-w-0">
      <p className="text-2xs">
        {negotiation === null
          ? t('renewals.noStep')
          : t('renewals.stepOf', { step: t(negotiationWords[negotiation]), n: at + 1, of: steps.length })}
      </p>
      <ol aria-label={t('renewals.negotiation')} className="m-0 flex list-none gap-1 p-0">
        {steps.map((step, index) => (
          <li key={step} className="min-w-0 flex-1">
            <button
              type="button"
              disabled={!canSet}
              aria-current={index === at ? 'step' : undefined}
              aria-label={t('renewals.setStep', { step: t(negotiationWords[step]) })}
              title={t(negotiationWords[step])}
              onClick={() => index !== at && set(step)}
              className="group flex h-6 w-full items-center"
            >
              <span
                className={cx(
                  'block h-1.5 w-full rounded-full',
                  index <= at ? 'bg-acc' : 'bg-ring group-enabled:group-hover:bg-edge',
                )}
              />
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
