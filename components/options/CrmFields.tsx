import type { ReactNode } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { CrmName } from '../../lib/sources/crm/access.ts';
import { zohoCentres } from '../../lib/sources/crm/centres.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Folded } from '../ui/Folded.tsx';
import type { CrmField, CrmTyped } from './connecting.ts';
import { crmNames } from './crm-names.ts';
import { Field } from './Field.tsx';

type ErrorOf = (field: CrmField) => string | null;

/** What a CRM wants to be told; what is for another way in is out of sight. */
export function CrmFields({ crm, of, callback }: { crm: CrmName; of: ErrorOf; callback: string }) {
  const name = crmNames[crm];
  return fields[crm](of, name, <Callback name={name} url={callback} />);
}

const fields: Readonly<Record<CrmName, (of: ErrorOf, name: string, callback: ReactNode) => ReactNode>> = {
  hubspot: (of, name, callback) => (
    <>
      <Choices name="by" legend={t('options.crm.by')} choices={hubspotWays} />
      <div className="[form:has([value=server]:checked)_&]:hidden">
        <Field name="key" label={t('options.crm.key')} error={of('key')} type="password" />
      </div>
      <div className="hidden flex-col gap-4 [form:has([value=server]:checked)_&]:flex">
        <p className="text-mut">{t('options.crm.brokerAbout', { crm: name })}</p>
        <Field
          name="address"
          label={t('options.crm.brokerAddress')}
          hint={t('options.addressHint')}
          error={of('address')}
          inputMode="url"
        />
        <Field name="token" label={t('options.crm.brokerToken')} error={of('token')} type="password" />
        <Folded title={t('options.crm.forServer')}>{callback}</Folded>
      </div>
      <Field
        name="person"
        label={t('options.crm.person', { crm: name })}
        hint={t('options.crm.personHint')}
        error={of('person')}
        inputMode="email"
      />
    </>
  ),
  salesforce: (of, _name, callback) => (
    <>
      {callback}
      <Choices name="org" legend={t('options.crm.org')} choices={orgs} />
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
  zoho: (of, _name, callback) => (
    <>
      {callback}
      <Choices name="by" legend={t('options.crm.by')} choices={zohoWays} />
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
      <div className="hidden [form:has([value=own]:checked)_&]:block">
        <Field
          name="clientSecret"
          label={t('options.crm.clientSecret')}
          hint={t('options.crm.clientSecretHint')}
          error={of('clientSecret')}
          type="password"
        />
      </div>
    </>
  ),
};

const hubspotWays = [
  ['key', () => t('options.crm.byKey')],
  ['server', () => t('options.crm.byServer')],
] as const;

const zohoWays = [
  ['browser', () => t('options.crm.byBrowser')],
  ['own', () => t('options.crm.byOwn')],
] as const;

const orgs = [
  ['production', () => t('options.crm.production')],
  ['sandbox', () => t('options.crm.sandbox')],
  ['domain', () => t('options.crm.myDomain')],
] as const;

/** The first is chosen until the person chooses another. */
function Choices(given: {
  name: string;
  legend: string;
  choices: readonly (readonly [string, () => string])[];
}) {
  const { name, legend, choices } = given;
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {choices.map(([value, label], at) => (
          <label key={value} className="flex items-center gap-2">
            <input type="radio" name={name} value={value} defaultChecked={at === 0} className="accent-acc" />
            {label()}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Callback({ name, url }: { name: string; url: string }) {
  const label = t('options.crm.callback', { crm: name });
  return (
    <div>
      <p className="mb-1 font-semibold">{label}</p>
      <div className="flex flex-wrap items-center gap-2">
        <code className="rounded bg-sub px-2 py-1 text-sm [overflow-wrap:anywhere]">{url}</code>
        <CopyButton text={url} about={label} isText={false} />
      </div>
    </div>
  );
}

/** What stands in the form. */
export function typedIn(crm: CrmName, data: FormData): CrmTyped {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const clientId = text('clientId');
  if (crm === 'hubspot') {
    const person = text('person');
    return text('by') === 'server'
      ? { crm, by: 'server', address: text('address'), token: text('token'), person }
      : { crm, by: 'key', key: text('key'), person };
  }
  if (crm === 'zoho')
    return {
      crm,
      by: text('by') === 'own' ? 'own' : 'browser',
      centre: zohoCentres.find((centre) => centre === text('centre')) ?? 'com',
      clientId,
      clientSecret: text('clientSecret'),
    };
  const org = orgs.find(([name]) => name === text('org'))?.[0] ?? 'production';
  return { crm, org, domain: text('domain'), clientId };
}
