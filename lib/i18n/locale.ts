import { createI18n } from '@wxt-dev/i18n';

export const i18n = createI18n();

/** How readers of the interface write dates and numbers: the browser's language, where it is that of our words. */
export function locale(): string {
  const words = i18n.t('format.language');
  const browsers = i18n.t('@@ui_locale').replaceAll('_', '-');
  if (browsers.startsWith(`${words}-`)) return browsers;
  return words === 'en' ? 'en-GB' : words;
}
