import { Beside } from '../../components/options/Beside.tsx';
import type { Status } from '../../lib/messages/view.ts';
import type { Connection } from '../../lib/storage.ts';
import { useBeside } from './beside.ts';
import { callbackOf } from './crm.ts';

/** All that stands beside the first source, and how another comes to. */
export function BesideOf({ connection, status }: { connection: Connection; status: Status }) {
  const { view, on, connected } = useBeside(connection, status);
  // The form has done what it was opened for; so it closes.
  return <Beside key={connected} isAnew={connected > 0} {...view} on={on} callbackOf={callbackOf} />;
}
