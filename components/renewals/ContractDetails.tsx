import type { ReactNode } from 'react';
import { parseDue } from '../../lib/compose/due.ts';
import { dayInWords } from '../../lib/compose/fromRecord.ts';
import { t } from '../../lib/i18n/index.ts';
import type { Contract, Workspace } from '../../lib/model/index.ts';
import type { Outcome } from '../../lib/panel/offer.ts';
import { DueField } from '../compose/DueField.tsx';
import { AreaField } from '../compose/Fields.tsx';
import { shortDay } from '../format/days.ts';
import { useWriting, type Writing } from '../panel/account/writing.ts';
import { Button } from '../ui/Button.tsx';
import { LongText } from '../ui/LongText.tsx';
import { RecordLink } from '../ui/RecordLink.tsx';
import { InlineEdit } from './InlineEdit.tsx';
import { NegotiationSteps } from './NegotiationSteps.tsx';

interface Props {
  contract: Contract;
  now: number;
}

export interface DetailsProps extends Props {
  /** What the workspace sells. */
  products: Workspace['products'];
}

/** What a contract says of its renewal, each part of it changed where it stands. */
export function ContractDetails({ contract, products, now }: DetailsProps) {
  const { takes, marks, write } = useWriting();
  const canChange = takes.has('contract.update') && marks.get(contract.id) !== 'aside';
  return (
    <div className="flex flex-col gap-2 text-xs">
      <NegotiationSteps contract={contract} />
      <Part label={t('renewals.form.noticeDate')}>
        <NoticeDate contract={contract} now={now} canChange={canChange} />
      </Part>
      <Part label={t('renewals.priceClause')}>
        <PriceClause contract={contract} canChange={canChange} />
      </Part>
      {contract.productIds.length > 0 && (
        <Part label={t('renewals.form.products')}>
          <bdi>{productWords(contract, products)}</bdi>
        </Part>
      )}
      <Renews contract={contract} canChange={canChange} />
      <div className="flex gap-3">
        {canChange && (
          <Button
            look="quiet"
            aria-label={t('renewals.editSaid', { name: contract.name })}
            onClick={() => write.edit('contract', contract.id)}
          >
            {t('renewals.edit')}
          </Button>
        )}
        {contract.link && <RecordLink link={contract.link}>{t('panel.menu.openInSource')}</RecordLink>}
      </div>
    </div>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <div className="text-2xs text-mut">{label}</div>
      {children}
    </div>
  );
}

/** One that the workspace no longer sells is called by its id, as in the form. */
function productWords({ productIds }: Contract, products: Workspace['products']): string {
  const names = new Map(products.map(({ id, name }) => [id, name]));
  return productIds.map((id) => names.get(id) ?? t('renewals.form.otherProduct', { id })).join(', ');
}

type Fields = { noticeDate?: string | null; priceClause?: string | null; autoRenews?: boolean };

function change(
  { id, version }: Contract,
  write: Writing['write'],
  fields: Fields,
  sentence: string,
): Promise<Outcome> {
  return write.change({ type: 'contract.update', recordId: id, baseVersion: version, fields }, sentence);
}

function NoticeDate({ contract, now, canChange }: Props & { canChange: boolean }) {
  const { write } = useWriting();
  const { noticeDate, endDate, name } = contract;
  const shown = noticeDate ? shortDay(noticeDate, now) : t('renewals.noNotice');
  if (!canChange) return shown;
  const save = (text: string) => {
    const read = parseDue(text, now);
    if ('error' in read) return { refused: read.error };
    if (read.day && endDate && read.day > endDate) return { refused: t('renewals.wrong.noticeAfter') };
    if (read.day === noticeDate) return 'saved';
    return change(contract, write, { noticeDate: read.day }, t('renewals.changed.notice'));
  };
  const label = t('renewals.form.noticeDate');
  return (
    <InlineEdit
      what={label}
      of={name}
      text={noticeDate ? dayInWords(noticeDate) : ''}
      save={save}
      field={({ text, error, onText }) => (
        <DueField
          label={label}
          to="day"
          placeholder=""
          now={now}
          error={error}
          value={text}
          onValue={onText}
        />
      )}
    >
      {shown}
    </InlineEdit>
  );
}

function PriceClause({ contract, canChange }: { contract: Contract; canChange: boolean }) {
  const { write } = useWriting();
  const { priceClause, name } = contract;
  const shown = priceClause ? <LongText text={priceClause} /> : t('renewals.noPriceClause');
  if (!canChange) return shown;
  const save = (text: string) =>
    change(contract, write, { priceClause: text.trim() || null }, t('renewals.changed.priceClause'));
  return (
    <InlineEdit
      what={t('renewals.priceClause')}
      of={name}
      text={priceClause ?? ''}
      save={save}
      field={({ text, error, onText }) => (
        <AreaField label={t('renewals.priceClause')} error={error} value={text} onValue={onText} />
      )}
    >
      {shown}
    </InlineEdit>
  );
}

function Renews({ contract, canChange }: { contract: Contract; canChange: boolean }) {
  const { write } = useWriting();
  const set = (autoRenews: boolean) =>
    change(
      contract,
      write,
      { autoRenews },
      t(autoRenews ? 'renewals.changed.renewsItself' : 'renewals.changed.renewsNot'),
    );
  return (
    <label className="flex items-center gap-2">
      <input
        type="checkbox"
        disabled={!canChange}
        className="m-0 size-3.5 accent-acc"
        checked={contract.autoRenews}
        onChange={(event) => set(event.target.checked)}
      />
      {t('renewals.form.autoRenews')}
    </label>
  );
}
