import type { ReactNode } from 'react';
import type { Context } from '../../../lib/model/index.ts';
import { termsOf } from '../../../lib/work/terms.ts';
import { HandoverPage } from '../../handover/HandoverPage.tsx';
import { Initiatives } from '../../initiatives/Initiatives.tsx';
import { Opportunities } from '../../panel/account/Opportunities.tsx';
import { Clocks } from '../../renewals/Clocks.tsx';
import { Contracts } from '../../renewals/Contracts.tsx';
import { clocksOf } from '../../renewals/lead.ts';
import type { AccountPart } from '../route.ts';
import type { AccountProps } from './AccountPage.tsx';
import { MapPart } from './MapPart.tsx';
import { Overview } from './Overview.tsx';
import { SpacePart } from './SpacePart.tsx';

export type PartProps = AccountProps & { context: Context };

const Sheet = ({ children }: { children: ReactNode }) => (
  <div className="max-w-200 overflow-clip rounded-xl border border-line bg-bg">{children}</div>
);

function ContractsPart({ context, data, now }: PartProps) {
  const clocks = clocksOf(context.contracts, termsOf(context.account, data.workspace), now);
  return (
    <Sheet>
      {clocks.length > 0 && (
        <div className="p-3 [&>ul]:flex [&>ul]:flex-col [&>ul]:gap-2">
          <Clocks clocks={clocks} now={now} />
        </div>
      )}
      <Contracts context={context} workspace={data.workspace} now={now} />
    </Sheet>
  );
}

/** What stands behind each tab. */
export const partsOf: Readonly<Record<AccountPart, (props: PartProps) => ReactNode>> = {
  overview: (props) => <Overview {...props} />,
  map: (props) => <MapPart {...props} />,
  contracts: (props) => <ContractsPart {...props} />,
  opportunities: ({ context, data, now }) => (
    <Sheet>
      <Opportunities context={context} workspace={data.workspace} now={now} />
    </Sheet>
  ),
  initiatives: ({ context, now }) => (
    <Sheet>
      <Initiatives context={context} now={now} />
    </Sheet>
  ),
  'white-space': (props) => <SpacePart {...props} />,
  handover: ({ context, data, view, now, on }) => (
    <HandoverPage
      context={context}
      workspace={data.workspace}
      weights={view.settings.weights}
      now={now}
      print={on.print}
    />
  ),
};
