import type { Status } from '../../../lib/messages/view.ts';
import { count } from '../../format/words.ts';
import { isFirstSync } from '../SyncBar.tsx';
import type { PanelEvents } from '../view.ts';
import { NeverDomains } from './NeverDomains.tsx';
import { NothingLeft, StateHead } from './StateHead.tsx';

interface Props {
  domains: readonly string[];
  status: Status | null;
  on: PanelEvents;
}

/** Someone from outside whom no account has. While accounts are still being read, that is not known for sure. */
export function Unknown({ domains, status, on }: Props) {
  const [first, ...rest] = domains;
  const title =
    first === undefined ? 'Nobody you track' : rest.length === 0 ? first : count(domains.length, 'domain');
  const sentence =
    status && isFirstSync(status) ? 'Not found yet: your accounts are still being read.' : verdict(domains);
  return (
    <>
      <StateHead title={title} sentence={sentence} />
      <NeverDomains domains={domains} on={on} />
      <NothingLeft />
    </>
  );
}

function verdict(domains: readonly string[]): string {
  if (domains.length === 0) return 'Nobody on this page is a contact of an account.';
  return domains.length === 1 ? 'No account has this domain.' : 'No account has any of these domains.';
}
