import type { FormEvent, ReactNode } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { CrmName } from '../../lib/sources/crm/access.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Folded } from '../ui/Folded.tsx';
import { Notice } from '../ui/Notice.tsx';
import { crmNames, hubspotScopes, ownFields, type ZohoCentre, zohoCentres } from './crm-names.ts';
import { Field } from './Field.tsx';

export type CrmField = 'key' | 'person' | 'clientId' | 'clientSecret' | 'domain';

/** What was typed, of a CRM each. */
export type CrmTyped =
  | { crm: 'hubspot'; key: string; person: string }
  | { crm: 'salesforce'; org: 'production' | 'sandbox' | 'domain'; domain: string; clientId: string }
  | { crm: 'zoho'; centre: ZohoCentre; clientId: string; clientSecret: string };

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
      <p className="text-mut">{t('options.crm.direct')}</p>
      <Folded title={t('options.crm.how')}>{steps[crm]()}</Folded>
      {crm !== 'hubspot' && <Callback name={name} url={callback} />}
      {fields[crm](of, name)}
      <div role="status">
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

type ErrorOf = (field: CrmField) => string | null;

const fields: Readonly<Record<CrmName, (of: ErrorOf, name: string) => ReactNode>> = {
  hubspot: (of, name) => (
    <>
      <Field name="key" label={t('options.crm.key')} error={of('key')} type="password" />
      <Field
        name="person"
        label={t('options.crm.person', { crm: name })}
        hint={t('options.crm.personHint')}
        error={of('person')}
        inputMode="email"
      />
    </>
  ),
  salesforce: (of) => (
    <>
      <fieldset>
        <legend className="mb-1 font-semibold">{t('options.crm.org')}</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {orgs.map(([org, label], at) => (
            <label key={org} className="flex items-center gap-2">
              <input type="radio" name="org" value={org} defaultChecked={at === 0} />
              {label()}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="hidden [form:has([value=domain]:checked)_&]:block">
        <Field
          name="domain"
          label={t('options.crm.domain')}
          hint={t('options.crm.domainHint')}
          error={of('domain')}
          inputMode="url"
        />
      </div>
      <Field name="clientId" label={t('options.crm.clientId')} error={of('clientId')} />
    </>
  ),
  zoho: (of) => (
    <>
      <label className="block">
        <span className="mb-1 block font-semibold">{t('options.crm.centre')}</span>
        <select name="centre" className="rounded-lg border border-edge bg-bg px-3 py-2 text-ink">
          {zohoCentres.map((centre) => (
            <option key={centre} value={centre}>
              zoho.{centre}
            </option>
          ))}
        </select>
      </label>
      <Field name="clientId" label={t('options.crm.ownClientId')} error={of('clientId')} />
      <Field
        name="clientSecret"
        label={t('options.crm.clientSecret')}
        hint={t('options.crm.clientSecretHint')}
        error={of('clientSecret')}
        type="password"
      />
    </>
  ),
};

const orgs = [
  ['production', () => t('options.crm.production')],
  ['sandbox', () => t('options.crm.sandbox')],
  ['domain', () => t('options.crm.myDomain')],
] as const;

const steps: Readonly<Record<CrmName, () => ReactNode>> = {
  hubspot: () => (
    <Steps>
      {t('options.crm.howHubspot.first')}
      <span>
        {t('options.crm.howHubspot.second')}
        <code className="mt-1 block text-mut [overflow-wrap:anywhere]">{hubspotScopes.join(' ')}</code>
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

function Callback({ name, url }: { name: string; url: string }) {
  const label = t('options.crm.callback', { crm: name });
  return (
    <div>
      <p className="mb-1 font-semibold">{label}</p>
      <div className="flex flex-wrap items-center gap-2">
        <code className="rounded bg-sub px-2 py-1 text-sm [overflow-wrap:anywhere]">{url}</code>
        <CopyButton text={url} about={label} />
      </div>
    </div>
  );
}

function typedIn(crm: CrmName, data: FormData): CrmTyped {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const clientId = text('clientId');
  if (crm === 'hubspot') return { crm, key: text('key'), person: text('person') };
  if (crm === 'zoho')
    return {
      crm,
      centre: zohoCentres.find((centre) => centre === text('centre')) ?? 'com',
      clientId,
      clientSecret: text('clientSecret'),
    };
  const org = orgs.find(([name]) => name === text('org'))?.[0] ?? 'production';
  return { crm, org, domain: text('domain'), clientId };
}
