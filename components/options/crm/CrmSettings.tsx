import { useId } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { CrmName } from '../../../lib/sources/crm/access.ts';
import { crmNames } from '../crm-names.ts';
import { Check, type CheckState } from './Check.tsx';
import { Mapping, type MappingEvents, type MappingView } from './Mapping.tsx';
import { Share, type ShareProps } from './Share.tsx';

export interface CrmSettingsView {
  crm: CrmName;
  /** Whose, where several connections lead to such a CRM. */
  workspace: string | null;
  mapping: MappingView;
  share: Pick<ShareProps, 'share' | 'saved' | 'problem'>;
  check: CheckState;
}

interface Props extends CrmSettingsView {
  on: { mapping: MappingEvents; share(share: number): void; check(): void };
}

/** What can be set of one CRM that somebody is connected to. */
export function CrmSettings({ crm, workspace, mapping, share, check, on }: Props) {
  const id = useId();
  const name = crmNames[crm];
  return (
    <section aria-labelledby={id} className="flex max-w-140 flex-col gap-6">
      <h2 id={id} className="-mb-4 font-bold text-lg tracking-tight [overflow-wrap:anywhere]">
        {workspace === null
          ? t('options.crm.settings', { crm: name })
          : t('options.crm.settingsOf', { crm: name, workspace })}
      </h2>
      <Mapping crm={name} {...mapping} on={on.mapping} />
      <Share crm={name} {...share} onChoose={on.share} />
      <Check crm={name} state={check} onTest={on.check} />
    </section>
  );
}
