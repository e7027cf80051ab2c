/** A row as an account manager's export has it: texts that differ and texts that repeat, numbers, a day, a share. */
export interface Line {
  account: string;
  domain: string;
  amount: number;
  close: Date;
  owner: string;
  stage: string;
  sure: number;
  note: string;
}

export const heads = ['Account', 'Domain', 'Amount', 'Close', 'Owner', 'Stage', 'Sure', 'Note'] as const;
const DAY = 86_400_000;

export function linesOf(count: number): Line[] {
  return Array.from({ length: count }, (_, at) => ({
    account: `Account ${at}`,
    domain: `a${at}.example.com`,
    amount: at * 1.5,
    close: new Date(Date.UTC(2026, 0, 1) + (at % 300) * DAY),
    owner: `Owner ${at % 40}`,
    stage: ['Proposal', 'Negotiation', 'Closed'][at % 3] ?? '',
    sure: (at % 11) / 10,
    note: `What was said about number ${at}`,
  }));
}
