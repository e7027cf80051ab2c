import { t } from '../../../lib/i18n/index.ts';
import type { Finding } from '../../../lib/sources/crm/check.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';

export type CheckState =
  | { state: 'idle' }
  | { state: 'asking' }
  | { state: 'error'; sentence: string }
  | { state: 'told'; findings: readonly Finding[] };

interface Props {
  crm: string;
  state: CheckState;
  onTest(): void;
}

/** Whether all that Keyside needs of a CRM is there, and where the rest is switched on. */
export function Check({ crm, state, onTest }: Props) {
  const asking = state.state === 'asking';
  return (
    <div>
      <h3 className="font-semibold">{t('options.check.title')}</h3>
      <p className="mb-2 text-mut">{t('options.check.about', { crm })}</p>
      <Button onClick={asking ? undefined : onTest} aria-disabled={asking}>
        {t(state.state === 'told' ? 'options.check.again' : 'options.check.test')}
      </Button>
      <div role="status" className="mt-3">
        {asking && <p className="text-mut">{t('options.check.asking', { crm })}</p>}
        {state.state === 'error' && <Notice tone="bad">{state.sentence}</Notice>}
        {state.state === 'told' && <Told crm={crm} findings={state.findings} />}
      </div>
    </div>
  );
}

function Told({ crm, findings }: { crm: string; findings: readonly Finding[] }) {
  const remedies = [...new Set(findings.flatMap((finding) => finding.remedies))];
  return (
    <>
      <Notice tone={remedies.length > 0 ? 'warn' : 'plain'}>
        {remedies.length > 0
          ? t('options.check.missing', remedies.length)
          : t('options.check.allThere', { crm })}
      </Notice>
      {remedies.length > 0 && (
        <ul className="mt-3 flex list-disc flex-col gap-1.5 ps-4 [overflow-wrap:anywhere]">
          {remedies.map((remedy) => (
            <li key={remedy}>{remedy}</li>
          ))}
        </ul>
      )}
      <table className="mt-3 w-full text-start max-[22rem]:text-xs">
        <thead className="text-mut text-xs">
          <tr>
            <th className="py-1 pe-2 text-start font-normal">{t('options.check.what')}</th>
            <th className="py-1 pe-2 text-start font-normal">{t('options.check.reading')}</th>
            <th className="py-1 text-start font-normal">{t('options.check.writing')}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {findings.map(({ thing, read, write }) => (
            <tr key={thing}>
              <th scope="row" className="py-1.5 pe-2 text-start font-normal">
                {t(`options.check.thing.${thing}`)}
              </th>
              <Is word={read} />
              <Is word={write} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Is({ word }: { word: Finding['read'] | Finding['write'] }) {
  const look = cx(
    'py-1.5 pe-2 last:pe-0',
    (word === 'no' || word === 'partly') && 'font-semibold text-warn',
    word !== 'no' && word !== 'partly' && 'text-mut',
  );
  return <td className={look}>{word ? t(`options.check.is.${word}`) : '–'}</td>;
}
