import type { FormEvent, ReactNode } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { CrmName } from '../../lib/sources/crm/access.ts';
import { Button } from '../ui/Button.tsx';
import { Folded } from '../ui/Folded.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CrmFields, typedIn } from './CrmFields.tsx';
import type { CrmField, CrmTyped } from './connecting.ts';
import { crmNames, hubspotScopes, ownFields } from './crm-names.ts';

interface Props {
  crm: CrmName;
  checking: boolean;
  error: { field: CrmField | null; sentence: string } | null;
  /** Where the CRM sends the person back to. */
  callback: string;
  onSend(typed: CrmTyped): void;
}

/** Signing in to a CRM, with what has to be done there before. */
export function CrmForm({ crm, checking, error, callback, onSend }: Props) {
  const name = crmNames[crm];
  const of = (field: CrmField) => (error?.field === field ? error.sentence : null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The fields stay free to be tabbed through while checking; a second press changes nothing.
    if (!checking) onSend(typedIn(crm, new FormData(event.currentTarget)));
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {/* Through a server it is not spoken to directly, and there is nothing to set up here. */}
      <div className="flex flex-col gap-4 [form:has([value=server]:checked)_&]:hidden">
        <p className="text-mut">{t('options.crm.direct', { crm: name })}</p>
        <Folded title={t('options.crm.how')}>{steps[crm]()}</Folded>
      </div>
      <CrmFields crm={crm} of={of} callback={callback} />
      <div role="status" className="empty:-mt-4">
        {error && !isOf(crm, error.field) && <Notice tone="bad">{error.sentence}</Notice>}
        {checking && <p className="text-mut">{t('options.crm.asking', { crm: name })}</p>}
      </div>
      <Button type="submit" look="primary" className="self-start" aria-disabled={checking}>
        {checking
          ? t('options.connecting')
          : crm === 'hubspot'
            ? t('options.connect')
            : t('options.crm.signIn', { crm: name })}
      </Button>
    </form>
  );
}

/** What is wrong with a field that this form has not is said all the same. */
const isOf = (crm: CrmName, field: CrmField | null) => field !== null && ownFields[crm].includes(field);

const steps: Readonly<Record<CrmName, () => ReactNode>> = {
  hubspot: () => (
    <Steps>
      {t('options.crm.howHubspot.first')}
      <span>
        {t('options.crm.howHubspot.second')}
        <code className="mt-1 block whitespace-pre-line text-mut">{hubspotScopes.join('\n')}</code>
      </span>
      {t('options.crm.howHubspot.third')}
    </Steps>
  ),
  salesforce: () => (
    <Steps>
      {t('options.crm.howSalesforce.first')}
      {t('options.crm.howSalesforce.second')}
      {t('options.crm.howSalesforce.third')}
      {t('options.crm.howSalesforce.fourth')}
    </Steps>
  ),
  zoho: () => (
    <Steps>
      {t('options.crm.howZoho.first')}
      {t('options.crm.howZoho.second')}
      {t('options.crm.howZoho.third')}
    </Steps>
  ),
};

function Steps({ children }: { children: ReactNode[] }) {
  return (
    <ol className="flex list-decimal flex-col gap-1.5 ps-4 text-sm">
      {children.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places.
        <li key={at}>{step}</li>
      ))}
    </ol>
  );
}
