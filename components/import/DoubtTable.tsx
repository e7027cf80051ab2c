import { useId, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { columnAt, columnLabel, type Doubt, type Doubts, doubtWords } from '../../lib/import/index.ts';
import { Button } from '../ui/Button.tsx';
import { Scrolled } from './Scrolled.tsx';

/** Every cell that can't be taken as it is, by sheet and address, with what becomes of it. */
export function DoubtTable({ doubts: { list, total } }: { doubts: Doubts }) {
  const id = useId();
  const [shown, setShown] = useState(FIRST);
  if (total === 0) return <p className="text-mut">{t('file.doubt.none')}</p>;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-bold">
        {t('file.doubt.title', total)}
      </h3>
      <p className="mb-2 text-mut text-xs">{t('file.doubt.about')}</p>
      <Scrolled label={t('file.doubt.title', total)} low>
        <table className="w-full border-collapse text-left">
          <thead className="sticky top-0 bg-sub">
            <tr className="text-2xs text-mut uppercase tracking-wide">
              {(['cell', 'shown', 'field', 'why'] as const).map((head) => (
                <th key={head} scope="col" className="px-3 py-2 font-semibold">
                  {t(`file.doubt.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.slice(0, shown).map((doubt) => (
              <DoubtRow
                key={`${doubt.sheet} ${doubt.address} ${doubt.target.key} ${doubt.reason}`}
                doubt={doubt}
              />
            ))}
          </tbody>
        </table>
      </Scrolled>
      {list.length > shown && (
        <Button look="small" className="mt-2" onClick={() => setShown(shown + MORE)}>
          {t('file.more', total - shown)}
        </Button>
      )}
      {list.length <= shown && total > list.length && (
        <p className="mt-1 text-mut text-xs">{t('file.more', total - list.length)}</p>
      )}
    </section>
  );
}

const FIRST = 20;
const MORE = 200;

function DoubtRow({ doubt }: { doubt: Doubt }) {
  const { reason, outcome } = doubtWords(doubt);
  const column = columnAt(doubt.target.kind, doubt.target.key);
  return (
    <tr className="border-line border-t align-top">
      <th scope="row" className="whitespace-nowrap px-3 py-2 font-semibold tabular-nums">
        {doubt.sheet} {doubt.address}
      </th>
      <td className="max-w-60 truncate px-3 py-2" title={doubt.shown}>
        {doubt.shown || '–'}
      </td>
      <td className="px-3 py-2 text-mut">{column ? columnLabel(column) : doubt.target.key}</td>
      <td className="px-3 py-2">
        {reason} <span className="text-mut">{outcome}</span>
      </td>
    </tr>
  );
}
