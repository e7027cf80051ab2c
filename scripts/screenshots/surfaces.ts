import type { Page } from 'playwright';
import { sampleThreadAddress } from '../../tests/sample-sites/gmail/mail/index.ts';
import { sampleAddresses } from '../demo/addresses.ts';
import { settled } from '../demo/tour.ts';

export interface Surface {
  name: string;
  address(origin: string): string;
  /** Resolves when there is nothing more to wait for. */
  ready(page: Page): Promise<void>;
  /** Widths of the window in which it is shown, in pixels. */
  widths: readonly number[];
  /** As it is printed, with the margins of its paper. */
  media?: 'print';
  /** Pixels; what is below is not in the picture. */
  most?: number;
  /** Its picture in the README; the widest, in daylight. */
  readme?: string;
}

/** In a page of a site, with the panel. */
const beside = (name: string, address: string, more: Partial<Surface> = {}): Surface => ({
  name,
  address: () => address,
  ready: settled,
  widths: [1000, 1440],
  ...more,
});

/** A page of the extension itself. */
const own = (
  name: string,
  page: string,
  widths: readonly number[],
  more: Partial<Surface> = {},
): Surface => ({
  name,
  address: (origin) => `${origin}/${page}`,
  ready: filled,
  widths,
  ...more,
});

async function filled(page: Page): Promise<void> {
  await page.getByRole('main').filter({ visible: true }).first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

const account = 'portfolio.html#/accounts/acc-arden-medical';
const report = 'portfolio.html#/reports/status/inside';
/** Of paper as wide as A4. */
const A4 = [794];

/** Every surface of the extension as people meet it, on the sample data. */
export const surfaces: readonly Surface[] = [
  beside('gmail-thread', sampleThreadAddress('arden-roi'), { readme: 'panel.png' }),
  beside('linkedin-profile', sampleAddresses.LinkedIn ?? ''),
  own('popup', 'popup.html', [380]),
  own('options', 'options.html', [480, 1000]),
  own('portfolio-today', 'portfolio.html#/today', [720, 1360], { readme: 'portfolio.png' }),
  own('portfolio-accounts', 'portfolio.html#/accounts', [720, 1360]),
  own('portfolio-forecast', 'portfolio.html#/forecast', [720, 1360]),
  own('portfolio-renewals', 'portfolio.html#/renewals', [720, 1360]),
  own('account', account, [720, 1360]),
  own('account-map', `${account}/map`, [720, 1360], { readme: 'map.png' }),
  own('account-contracts', `${account}/contracts`, [720, 1360]),
  own('account-opportunities', `${account}/opportunities`, [720, 1360]),
  own('account-initiatives', `${account}/initiatives`, [720, 1360]),
  own('account-white-space', `${account}/white-space`, [720, 1360]),
  own('account-handover', `${account}/handover`, [720, 1360]),
  own('report', `${report}/view/mine`, [720, 1360], { readme: 'report.png', most: 1250 }),
  own('report-on-paper', 'portfolio.html#/reports/status/client/account/acc-arden-medical', A4, {
    ...{ media: 'print', most: 1123, readme: 'report-on-paper.png' },
  }),
];
