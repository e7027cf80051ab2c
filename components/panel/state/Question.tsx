import { t } from '../../../lib/i18n/index.ts';
import type { AccountMatch, Sighting } from '../../../lib/model/index.ts';
import { FoldedFind } from '../../find/FoldedFind.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { type Correcting, domainOf, notThis, yesThis } from '../account/corrections.ts';
import type { FindView, PanelEvents } from '../view.ts';
import { NeverDomains, type WritingProps } from './NeverDomains.tsx';
import { NothingLeft, StateHead } from './StateHead.tsx';
import { disagrees, isNamesOnly, subjectOf } from './subject.ts';

interface Props extends WritingProps {
  accounts: readonly AccountMatch[];
  unknownDomains: readonly string[];
  sighting: Sighting | null;
  find: FindView;
  on: PanelEvents;
}

/** Guesses are asked, never shown as the answer. */
export function Question({ accounts, unknownDomains, sighting, find, compose, now, on }: Props) {
  const subject = subjectOf(sighting);
  const { title, sentence } = headOf(accounts, unknownDomains, sighting);
  return (
    <>
      <StateHead title={title} sentence={sentence} detail={title === subject?.name ? subject.detail : null} />
      <Section title={t(accounts.length === 1 ? 'panel.question.one' : 'panel.question.many')}>
        <ul className="flex flex-col gap-2">
          {accounts.map((account) => (
            <li key={account.accountId}>
              <Candidate account={account} on={on} />
            </li>
          ))}
        </ul>
      </Section>
      <NeverDomains domains={unknownDomains} compose={compose} now={now} on={on} />
      <FoldedFind find={find} on={on} />
      <NothingLeft />
    </>
  );
}

/** What was seen, and why it is not certain. */
function headOf(accounts: readonly AccountMatch[], unknown: readonly string[], sighting: Sighting | null) {
  const seen = subjectOf(sighting)?.name;
  if (disagrees(sighting))
    return {
      title: seen ?? t('panel.question.uncertain'),
      sentence: t('panel.question.disagrees'),
    };
  const domain =
    unknown[0] ?? accounts.map((account) => domainOf(account, null)).find((each) => each !== undefined);
  if (domain) return { title: domain, sentence: t('panel.question.noDomain') };
  if (isNamesOnly(sighting))
    return { title: seen ?? t('panel.question.namesTitle'), sentence: t('panel.question.names') };
  return { title: seen ?? t('panel.question.uncertain'), sentence: t('panel.question.perhaps') };
}

function Candidate({ account, on }: { account: AccountMatch; on: PanelEvents }) {
  const answer = ({ corrections, undo }: Correcting) => on.correct(corrections, undo);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line px-3 py-2.5">
      <div className="min-w-36 flex-1 [overflow-wrap:anywhere]">
        <bdi className="font-semibold">{account.name}</bdi>
        <p className="text-mut text-xs">{account.reasons[0]?.sentence}</p>
      </div>
      <div className="flex gap-2">
        <Button
          aria-label={t('panel.question.yesSaid', { name: account.name })}
          onClick={() => answer(yesThis(account))}
        >
          {t('panel.question.yes')}
        </Button>
        <Button
          aria-label={t('panel.question.noSaid', { name: account.name })}
          onClick={() => answer(notThis(account))}
        >
          {t('panel.question.no')}
        </Button>
      </div>
    </div>
  );
}
