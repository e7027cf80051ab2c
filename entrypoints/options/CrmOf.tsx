import { CrmSettings } from '../../components/options/crm/CrmSettings.tsx';
import { type CrmConnection, useCrmSettings } from './crm-settings.ts';

/** All that can be set of one connection to a CRM. */
export function CrmOf({ connection, isOneOfKind }: { connection: CrmConnection; isOneOfKind: boolean }) {
  const { view, on } = useCrmSettings(connection, isOneOfKind);
  return <CrmSettings {...view} on={on} />;
}
