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
      <Section title={accounts.length === 1 ? 'Is it this one?' : 'Is it one of these?'}>
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
      title: seen ?? 'Not certain',
      sentence: 'The page says two different things. Say which account it is.',
    };
  const domain =
    unknown[0] ?? accounts.map((account) => domainOf(account, null)).find((each) => each !== undefined);
  if (domain) return { title: domain, sentence: 'No account has this domain.' };
  if (isNamesOnly(sighting))
    return { title: seen ?? 'Only names', sentence: 'There is no address on this page, only a name.' };
  return { title: seen ?? 'Not certain', sentence: 'This may be one of your accounts.' };
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
        <Button aria-label={`Yes, link ${account.name}`} onClick={() => answer(yesThis(account))}>
          Yes, link
        </Button>
        <Button aria-label={`No, not ${account.name}`} onClick={() => answer(notThis(account))}>
          No
        </Button>
      </div>
    </div>
  );
}
