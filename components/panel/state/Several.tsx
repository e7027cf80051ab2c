import { ChevronRight } from 'lucide-react';
import { t } from '../../../lib/i18n/index.ts';
import type { AccountMatch } from '../../../lib/model/index.ts';
import { FoldedFind } from '../../find/FoldedFind.tsx';
import { Monogram } from '../../ui/Faces.tsx';
import { Section } from '../../ui/Section.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import type { FindView, PanelEvents } from '../view.ts';
import { NeverDomains, type WritingProps } from './NeverDomains.tsx';
import { StateHead } from './StateHead.tsx';

interface Props extends WritingProps {
  accounts: readonly AccountMatch[];
  unknownDomains: readonly string[];
  find: FindView;
  on: PanelEvents;
}

/** Several accounts on one page, the one with most people first; the person says which. */
export function Several({ accounts, unknownDomains, find, compose, now, on }: Props) {
  return (
    <>
      <StateHead
        title={t('panel.several.title', accounts.length)}
        sentence={t('panel.several.sentence')}
        mark={String(accounts.length)}
      />
      <Section title={t('panel.several.which')}>
        <ShowSome
          items={accounts}
          first={10}
          all="panel.all.accounts"
          keyOf={({ accountId }) => accountId}
          className="-mx-2"
        >
          {(account) => <Choice account={account} on={on} />}
        </ShowSome>
      </Section>
      <NeverDomains domains={unknownDomains} compose={compose} now={now} on={on} />
      <FoldedFind find={find} on={on} />
    </>
  );
}

function Choice({
  account: { accountId, name, reasons, people },
  on,
}: {
  account: AccountMatch;
  on: PanelEvents;
}) {
  return (
    <button
      type="button"
      onClick={() => on.pick(accountId)}
      className="flex w-full items-center gap-3 rounded-lg px-2 py-2 text-start hover:bg-hover"
    >
      <Monogram name={name} />
      <span className="min-w-0 flex-1">
        <bdi className="block truncate font-semibold" title={name}>
          {name}
        </bdi>
        <span className="block truncate text-mut text-xs" title={reasons[0]?.sentence}>
          {reasons[0]?.sentence}
        </span>
      </span>
      <span className="tabular whitespace-nowrap text-faint text-xs">
        {t('panel.several.people', people)}
      </span>
      <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-faint rtl:rotate-180" />
    </button>
  );
}
