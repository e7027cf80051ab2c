import { useId } from 'react';
import { numberFormat, t } from '../../lib/i18n/index.ts';
import { kindLabel } from '../../lib/import/index.ts';
import type { RecordKind } from '../../lib/model/index.ts';
import { Clashes } from './Clashes.tsx';
import { DoubtTable } from './DoubtTable.tsx';
import { PossibleTwins } from './PossibleTwins.tsx';
import { Samples } from './Samples.tsx';
import { Scrolled } from './Scrolled.tsx';
import type { Choices, PreviewView } from './view.ts';

interface Props {
  preview: PreviewView;
  choices: Choices;
  onChoose(choices: Choices): void;
}

const sums = ['added', 'changed', 'same', 'notInFile', 'leftOut'] as const;

/** What a file will do, before it does anything. */
export function Preview({ preview, choices, onChoose }: Props) {
  const id = useId();
  const { samples, doubts, clashes, possible, rows } = preview;
  const counts = Object.entries(preview.counts)
    .map(([kind, count]) => ({ kind: kind as RecordKind, ...count }))
    .filter((count) => sums.some((sum) => count[sum] > 0));
  return (
    <section aria-labelledby={id} className="flex flex-col gap-6">
      <div>
        <h2 id={id} className="font-bold text-lg tracking-tight">
          {t('file.preview.title')}
        </h2>
        <p className="text-mut">{t('file.preview.about', rows)}</p>
      </div>
      <Scrolled label={t('file.preview.title')}>
        <table className="w-full border-collapse text-left">
          <thead>
            <tr className="border-line border-b bg-sub text-2xs text-mut uppercase tracking-wide">
              <th scope="col" className="px-4 py-2 font-semibold">
                {t('file.preview.kind')}
              </th>
              {sums.map((sum) => (
                <th key={sum} scope="col" className="px-4 py-2 text-right font-semibold">
                  {t(`file.preview.${sum}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((count) => (
              <tr key={count.kind} className="border-line border-b last:border-b-0">
                <th scope="row" className="px-4 py-2 font-semibold">
                  {kindLabel(count.kind)}
                </th>
                {sums.map((sum) => (
                  <td
                    key={sum}
                    className={`px-4 py-2 text-right tabular-nums ${count[sum] === 0 ? 'text-faint' : ''}`}
                  >
                    {count[sum] === 0 ? '–' : numberFormat({}).format(count[sum])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      {counts.length === 0 && <p>{t('file.preview.nothing')}</p>}
      <Clashes clashes={clashes} choices={choices} onChoose={onChoose} />
      <DoubtTable doubts={doubts} />
      <PossibleTwins possible={possible} />
      <Samples samples={samples} />
    </section>
  );
}
