import { writeXlsx } from 'hucre/xlsx';

/** Of a hundred rows, how many are of each kind. */
const [ACCOUNTS, CONTACTS, OPPORTUNITIES] = [20, 60, 10];
const DAY = 86_400_000;

export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A workbook as somebody with so many rows has it: accounts, their people, what is open and what was said. */
export async function makeFile(rows: number): Promise<MadeFile> {
  const accounts = (rows * ACCOUNTS) / 100;
  const company = (at: number) => `Company ${at % accounts} GmbH`;
  const day = (at: number) => new Date(Date.UTC(2026, 0, 1) + (at % 700) * DAY).toISOString().slice(0, 10);
  const sheets = [
    table('Accounts', ['Account', 'Website', 'Owner', 'Tier'], accounts, (at) => [
      ...[company(at), `company-${at}.example`, `Owner ${at % 40}`],
      ['Gold', 'Silver', 'Bronze'][at % 3] ?? '',
    ]),
    table('Contacts', ['Name', 'E-mail', 'Account', 'Title'], (rows * CONTACTS) / 100, (at) => [
      ...[`First${at} Last${at % 977}`, `person.${at}@company-${at % accounts}.example`],
      ...[company(at), ['Buyer', 'Director', 'Engineer'][at % 3] ?? ''],
    ]),
    table(
      'Opportunities',
      ['Opportunity', 'Account', 'Amount (EUR)', 'Close date', 'Stage'],
      (rows * OPPORTUNITIES) / 100,
      (at) => [`Deal ${at}`, company(at), at * 1.5, day(at), 'Proposal'],
    ),
    table(
      'Notes',
      ['Account', 'Note', 'Date'],
      (rows * (100 - ACCOUNTS - CONTACTS - OPPORTUNITIES)) / 100,
      (at) => [company(at), `What was said about number ${at}, and what is to be done about it`, day(at)],
    ),
  ];
  return {
    name: 'clients.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await writeXlsx({ sheets })),
  };
}

function table(name: string, heads: string[], count: number, row: (at: number) => (string | number)[]) {
  return { name, rows: [heads, ...Array.from({ length: count }, (_, at) => row(at))] };
}
