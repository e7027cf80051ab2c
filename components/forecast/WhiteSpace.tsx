import { useMemo, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Id } from '../../lib/model/index.ts';
import { type SpaceRow, whiteSpaceOf } from '../../lib/work/forecast/white-space.ts';
import { ofProduct } from '../opportunities/creation.ts';
import { EditingContext, useEditing } from '../opportunities/editing.ts';
import { Notice } from '../ui/Notice.tsx';
import { SpaceGrid } from './SpaceGrid.tsx';
import { type ForecastProps, useForecastEditing } from './view.ts';

/** Products against accounts: what is owned, what is open, and what could be begun at a press. */
export function WhiteSpace(props: ForecastProps) {
  const { accounts, workspace } = props;
  const rows = useMemo(() => whiteSpaceOf(accounts, workspace), [accounts, workspace]);
  return (
    <EditingContext value={useForecastEditing(props)}>
      {workspace.products.length === 0 || rows.length === 0 ? (
        <Notice tone="plain">
          {t(rows.length === 0 ? 'forecast.space.noAccounts' : 'forecast.space.noProducts')}
        </Notice>
      ) : (
        <Spaces rows={rows} />
      )}
    </EditingContext>
  );
}

function Spaces({ rows }: { rows: readonly SpaceRow[] }) {
  const { isBegun, begin } = useBeginning(rows);
  return <SpaceGrid rows={rows} isBegun={isBegun} begin={begin} />;
}

const keyOf = (accountId: Id, productId: Id) => `${accountId} ${productId}`;

/** What was just begun is not begun twice; once other records come, they say what is so. */
function useBeginning(rows: readonly SpaceRow[]) {
  const { change, workspace, viewerId } = useEditing();
  const [begun, setBegun] = useState({ rows, keys: new Set<string>() });
  const keys = begun.rows === rows ? begun.keys : new Set<string>();
  return {
    isBegun: (accountId: Id, productId: Id) => keys.has(keyOf(accountId, productId)),
    begin: ({ account, spaces }: SpaceRow, productId: Id) => {
      const space = spaces.find(({ product }) => product.id === productId);
      if (!space || keys.has(keyOf(account.id, productId))) return;
      const kind = spaces.some(({ state }) => state === 'owned') ? 'expansion' : 'new';
      const unsent = ofProduct(space.product, { accountId: account.id, kind }, { workspace, viewerId });
      setBegun({ rows, keys: new Set([...keys, keyOf(account.id, productId)]) });
      void change(
        account,
        unsent,
        t('forecast.space.done', { product: space.product.name, name: account.name }),
      );
    },
  };
}
