import { t } from '../../lib/i18n/index.ts';
import type { Section, SectionKey } from '../../lib/work/report/document.ts';
import { Card } from '../portfolio/Card.tsx';

interface Props {
  sections: readonly Section[];
  off: readonly SectionKey[];
  onOff(off: SectionKey[]): void;
}

/** Which sections are to be in it; what is left out is kept for the next one of its kind. */
export function Parts({ sections, off, onOff }: Props) {
  const toggle = (key: SectionKey, isIn: boolean) =>
    onOff(isIn ? off.filter((each) => each !== key) : [...off, key]);
  return (
    <Card title={t('report.page.sections')}>
      <ul className="m-0 flex list-none flex-col gap-1 p-0">
        {sections.map(({ key, title }) => (
          <li key={key}>
            <label className="flex cursor-pointer items-center gap-2">
              <input
                type="checkbox"
                checked={!off.includes(key)}
                onChange={({ target }) => toggle(key, target.checked)}
                className="m-0 size-3.5 shrink-0 accent-acc"
              />
              {title}
            </label>
          </li>
        ))}
      </ul>
    </Card>
  );
}
