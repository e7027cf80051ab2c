import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright';
import { expect } from './fixture.ts';

type Opened = { context: { newPage(): Promise<Page> }; origin: string };

/** Accounts and contracts, as a German's file has them; with a title, a sum and a day that is none. */
export const clients = [
  ['Kundenliste 2026'],
  ['Firma', 'Webseite', 'Betreuer', 'Vertrag', 'Vertragsende'],
  ['Arden Medical', 'arden-medical.com', 'Alex Reuter', 'Rahmenvertrag', '31.12.2026'],
  ['Borealis Energy', 'https://www.borealis-energy.com/', 'Priya Shah', 'Wartung', '31.02.2027'],
  ['Summe', null, null, '2', null],
];
export const people = [
  ['Name', 'E-Mail', 'Firma', 'Position'],
  ['Maria Lopes', 'maria.lopes@arden-medical.com', 'Arden Medical', 'VP Clinical Operations'],
];

export async function workbook(
  name: string,
  firstSheet: (string | null)[][] = clients,
  secondSheet: (string | null)[][] = people,
) {
  const sheets = [
    { name: 'Kunden', rows: firstSheet },
    { name: 'Kontakte', rows: secondSheet },
  ];
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(await writeXlsx({ sheets })) };
}

export async function choose({ context, origin }: Opened, file: TestFile): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/import.html`);
  await drop(page, file);
  await expect(page.getByRole('heading', { name: /What is in/ })).toBeVisible();
  return page;
}

type TestFile = Awaited<ReturnType<typeof workbook>>;

/** Lets go of a file over the page: a test can't choose one in every browser. */
export async function drop(page: Page, { name, buffer }: TestFile): Promise<void> {
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  await page.evaluate(dropHere, { name, bytes: [...buffer] });
}

/** Runs in the page. */
function dropHere({ name, bytes }: { name: string; bytes: number[] }): void {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(bytes)], name));
  const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
  document.querySelector('input[type=file]')?.dispatchEvent(drop);
}

/** Opens a file as a person does who has nothing yet, to the end. */
export async function takeOver(extension: Opened): Promise<Page> {
  const page = await lookAt(extension);
  await page.getByRole('button', { name: 'Take over', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Your accounts are here' })).toBeVisible();
  return page;
}

/** Opens a file as a person does who has nothing yet, up to what it will do. */
export async function lookAt(extension: Opened): Promise<Page> {
  const page = await choose(extension, await workbook('clients.xlsx'));
  await page.getByLabel('Your name').fill('Alex Reuter');
  await page.getByLabel('Your work e-mail').fill('alex.reuter@northbeam-software.com');
  await page.getByRole('button', { name: 'See what it will do' }).click();
  await expect(page.getByRole('heading', { name: 'What this file will do' })).toBeVisible();
  return page;
}
