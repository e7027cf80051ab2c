import { describe, expect, test } from 'vitest';
import { buildAccount, buildContact, buildContext, buildOpportunity } from '../../tests/builders/records.ts';
import { seed } from '../../tests/contract/seeds.ts';
import { planOf, recordsOf, takenOver } from '../../tests/fakes/importing.ts';
import { speak } from '../../tests/fakes/speak.ts';
import { recordKinds } from '../model/index.ts';
import { readBook } from '../sheets/read.ts';
import { writeBook } from '../sheets/write.ts';
import type { Held } from './held.ts';
import { recordsBook, WHOLE_SHEET, wholeIn } from './records-book.ts';

const owner = {
  kind: 'owner',
  record: recordKinds.owner.parse({
    ...seed('owner', { id: 'own-alex', name: 'Alex Reuter', email: 'alex@northbeam.com' }).record,
    ...{ version: '1', updatedAt: '2026-11-26T09:00:00Z' },
  }),
} as const;
const { lastContactAt: _last, ...contact } = buildContact({ emails: ['maria@arden-medical.com'] });
const held: Held[] = [
  owner,
  { kind: 'account', record: buildAccount({ name: '=HYPERLINK("http://evil.example")' }) },
  { kind: 'contact', record: contact },
  {
    kind: 'opportunity',
    record: buildOpportunity({
      ...{ id: 'opp-1', amount: { amount: 1234.5, currency: 'CHF' }, closeDate: '2026-12-31' },
      contacts: [{ contactId: contact.id, role: 'champion' }],
      ownerId: 'own-alex',
    }),
  },
  { kind: 'note', record: { ...buildContext().notes[0], body: 'line one\nline two' } as never },
];
const written = async (whole: string | null) =>
  readBook(new Blob([await writeBook(recordsBook(held.slice(0, 4), whole))]), { name: 'export.xlsx' });

describe('records that are written to a workbook', () => {
  test.each(['en', 'de', 'es', 'fr'])('are recognised again in %s, and are the same', async (language) => {
    speak(language);
    const book = await written(null);
    speak('en');
    const plan = planOf(book);
    expect(plan.doubts.list).toEqual([]);
    const kept = takenOver(plan);
    const same = ({ version: _version, updatedAt: _updated, ...record }: object & Record<string, unknown>) =>
      record;
    for (const { kind, record } of held.slice(0, 4))
      expect(recordsOf(kept, kind).map((one) => same({ ...one }))).toEqual([same({ ...record })]);
  });

  test('have a sheet for each kind that there is, and no other', async () => {
    const { sheets } = await written(null);
    expect(sheets.map(({ name }) => name)).toEqual(['Accounts', 'Contacts', 'Opportunities', 'Team']);
  });

  test('of none make a workbook that says so', async () => {
    const bytes = await writeBook(recordsBook([], null));
    const { sheets } = await readBook(new Blob([bytes]), { name: 'export.xlsx' });
    expect(sheets[0]?.rows[0]?.cells[0]).toBe('There are no records yet.');
  });
});

describe('all else', () => {
  const whole = ` {"a":"${'x✓\n "'.repeat(20_000)}"} `;

  test('lies on a hidden sheet, and is the same when it is read from there', async () => {
    const { sheets } = await written(whole);
    expect(sheets.find(({ name }) => name === WHOLE_SHEET)?.hidden).toBe(true);
    expect(wholeIn(sheets)).toBe(whole);
  });

  test('is not found in a workbook of somebody else', async () => {
    expect(wholeIn((await written(null)).sheets)).toBeUndefined();
  });
});
