import { t } from '../../lib/i18n/index.ts';
import type { CrmName } from '../../lib/sources/crm/access.ts';
import { cx } from '../ui/cx.ts';
import { crmNames } from './crm-names.ts';

export type Way = CrmName | 'server';

const ways: readonly [Way, () => string][] = [
  ['hubspot', () => crmNames.hubspot],
  ['salesforce', () => crmNames.salesforce],
  ['zoho', () => crmNames.zoho],
  ['server', () => t('options.crm.server')],
];

interface Props {
  /** The question that they are answers to. */
  where: string;
  way: Way;
  onChoose(way: Way): void;
}

/** Of what the person's accounts are in, one is chosen; its form follows. */
export function Ways({ where, way, onChoose }: Props) {
  return (
    <fieldset className="mb-5">
      <legend className="mb-2 font-semibold">{where}</legend>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(13rem,100%),1fr))] gap-2">
        {ways.map(([name, label]) => (
          <label
            key={name}
            className={cx(
              'flex cursor-pointer items-center gap-2 rounded-lg border px-3 py-2 font-semibold hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-acc',
              way === name ? 'border-acc bg-sub' : 'border-edge bg-bg',
            )}
          >
            <input
              type="radio"
              name="way"
              checked={way === name}
              onChange={() => onChoose(name)}
              className="accent-acc"
            />
            {label()}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
