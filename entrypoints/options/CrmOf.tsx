import { CrmSettings } from '../../components/options/crm/CrmSettings.tsx';
import { type CrmConnection, useCrmSettings } from './crm-settings.ts';

/** All that can be set of one connection to a CRM. */
export function CrmOf({ connection }: { connection: CrmConnection }) {
  const { view, on } = useCrmSettings(connection);
  return <CrmSettings {...view} on={on} />;
}
