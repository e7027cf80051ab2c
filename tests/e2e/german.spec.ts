import { panelFrame } from '../../scripts/demo/panel.ts';
import { startExtension } from './extension.ts';
import { expect, test } from './fixture.ts';
import { openThread } from './gmail.ts';

test('a browser in German has the panel in German, with its days and its money', {
  tag: '@once',
}, async ({ sites, api }) => {
  const extension = await startExtension('chromium', sites.port, undefined, ['--lang=de']);
  try {
    await extension.connect(api.url, api.token);
    const page = await extension.context.newPage();
    await openThread(page, 'ROI sheet for the board');
    const frame = await panelFrame(page);
    await expect(frame.getByRole('heading', { name: 'Offene Verkaufschancen' })).toBeVisible();
    await expect(frame.getByText(/ist ein bekannter Kontakt/)).toBeVisible();
    await expect(frame.getByText(/Kündigungsfrist endet in \d+ Tagen/)).toBeVisible();
    await expect(frame.getByText('480.000 €').first()).toBeVisible();
    expect(await frame.locator('html').getAttribute('lang')).toBe('de');
    expect(await extension.buttonNames(page)).toContain('Keyside schließen');
  } finally {
    await extension.close();
  }
});
