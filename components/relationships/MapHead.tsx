import { useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { AccountStrength } from '../../lib/work/relationships/account-strength.ts';
import { Button } from '../ui/Button.tsx';
import { Explain } from '../ui/Explain.tsx';
import { AccountWhy } from './AccountWhy.tsx';
import { FormulaDialog } from './FormulaDialog.tsx';
import { StrengthMark } from './StrengthMark.tsx';

/** How close the account is as a whole, how that is worked out, and how the map is used. */
export function MapHead({ account, isReadOnly }: { account: AccountStrength; isReadOnly: boolean }) {
  const [asked, setAsked] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs">
      <div className="flex items-center gap-2">
        <span className="text-mut">{t('relationships.strength.account')}</span>
        <Explain className="font-semibold" why={() => <AccountWhy account={account} />}>
          <StrengthMark {...account} />
        </Explain>
      </div>
      <Button look="quiet" onClick={() => setAsked(true)}>
        {t('relationships.formula.link')}
      </Button>
      <p className="basis-full text-mut">
        {t(isReadOnly ? 'relationships.map.readOnly' : 'relationships.map.hint')}
      </p>
      {asked && <FormulaDialog close={() => setAsked(false)} />}
    </div>
  );
}
