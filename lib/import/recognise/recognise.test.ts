import { describe, expect, test } from 'vitest';
import { buildBook, buildSheet, dated } from '../../../tests/builders/book.ts';
import type { Cell, Sheet } from '../../sheets/table.ts';
import { Mapping } from './mapping.ts';
import { recognise } from './recognise.ts';
import { shapeOf } from './shape.ts';

const found = (sheet: Sheet) => {
  const { mapping, reports } = recognise(buildBook(sheet), { currency: 'EUR' });
  const [one] = Mapping.parse(JSON.parse(JSON.stringify(mapping))).sheets;
  const [report] = reports;
  if (!one || !report) throw new Error('There is no such sheet.');
  return {
    ...one,
    report,
    targets: one.columns.map(({ target }) => target && `${target.kind}.${target.key}`),
  };
};

/** A sheet with these headers and one row that says nothing. */
const withHeaders = (name: string, headers: string) => {
  const names = headers.split('|');
  return found(buildSheet(name, [names, names.map((_, at) => `x${at}`)]))
    .targets.map((one) => one ?? '-')
    .join(' ');
};

describe('headers are taken for what they mean', () => {
  test.each([
    [
      'Sheet1',
      'Company|Website|Industry|Owner',
      'account.name account.website account.industry account.owner',
    ],
    [
      'Tabelle1',
      'Firma|Webseite|Branche|Kundenbetreuer',
      'account.name account.website account.industry account.owner',
    ],
    [
      'Hoja1',
      'Empresa|Página web|Sector|Responsable',
      'account.name account.website account.industry account.owner',
    ],
    [
      'Feuil1',
      "Société|Site web|Secteur d'activité|Responsable",
      'account.name account.website account.industry account.owner',
    ],
    [
      'Contacts',
      'Name|E-Mail|Phone|Company|Job Title',
      'contact.name contact.emails contact.phones contact.account contact.title',
    ],
    [
      'Kontakte',
      'Vorname|Nachname|E-Mail-Adresse|Firma|Funktion',
      'contact.givenName contact.familyName contact.emails contact.account contact.title',
    ],
    [
      'Contactos',
      'Nombre|Apellidos|Correo electrónico|Empresa|Cargo',
      'contact.name contact.familyName contact.emails contact.account contact.title',
    ],
    [
      'Contacts',
      'Prénom|Nom|Courriel|Entreprise|Fonction',
      'contact.givenName contact.name contact.emails contact.account contact.title',
    ],
    [
      'Sheet1',
      'Deal name|Company|Stage|Amount (EUR)|Close Date',
      'opportunity.name opportunity.account opportunity.stage opportunity.amount opportunity.closeDate',
    ],
    [
      'Chancen',
      'Kunde|Verkaufschance|Phase|Betrag in €|Abschlussdatum',
      'opportunity.account opportunity.name opportunity.stage opportunity.amount opportunity.closeDate',
    ],
    [
      'Hoja1',
      'Oportunidad|Cliente|Etapa|Importe|Fecha de cierre',
      'opportunity.name opportunity.account opportunity.stage opportunity.amount opportunity.closeDate',
    ],
    [
      'Feuil1',
      'Affaire|Client|Étape|Montant|Date de clôture',
      'opportunity.name opportunity.account opportunity.stage opportunity.amount opportunity.closeDate',
    ],
    [
      'Verträge',
      'Kunde|Vertrag|Vertragsbeginn|Vertragsende|Kündigungsfrist|Wert',
      'contract.account contract.name contract.startDate contract.endDate contract.noticeDate contract.value',
    ],
    ['Notes', 'Date|Company|Note|Author', 'note.createdAt note.account note.body note.author'],
    [
      'Tasks',
      'Task|Due|Company|Assigned to|Done',
      'task.subject task.dueDate task.account task.assignee task.done',
    ],
    ['Targets', 'Owner|Quarter|Target', 'target.owner target.quarter target.amount'],
    ['Team', 'Name|E-mail', 'owner.name owner.email'],
    ['Sheet1', 'Name|E-mail', 'contact.name contact.emails'],
  ])('%s: %s', (name, headers, targets) => expect(withHeaders(name, headers)).toBe(targets));

  test('one sheet holds companies, people and deals', () => {
    expect(withHeaders('Portfolio', 'Company|Domain|Contact|E-mail|Deal|Stage|Amount|Close date')).toBe(
      'account.name account.domains contact.name contact.emails opportunity.name opportunity.stage opportunity.amount opportunity.closeDate',
    );
  });

  test.each([
    ['Kundenstimmung', 'Firma|Domain|Kundenstimmung'],
    ['a column that no CRM has', 'Company|Domain|Favourite colour'],
  ])('%s is left to the person', (_what, headers) => expect(withHeaders('x', headers)).toMatch(/ -$/));

  test('several columns of addresses are one list', () => {
    expect(withHeaders('Contacts', 'Name|Email|Email 2|Email 3')).toBe(
      'contact.name contact.emails contact.emails contact.emails',
    );
  });

  test('a second status is nobody’s', () => {
    expect(withHeaders('Deals', 'Deal name|Status|Status')).toBe('opportunity.name opportunity.status -');
  });
});

describe('the header is found', () => {
  const rows: Cell[][] = [
    ['Key accounts 2026'],
    [],
    ['As of', dated('2026-11-01')],
    ['Company', 'Domain', 'Industry'],
    ['Arden', 'arden.com', 'Health'],
  ];

  test('below a title, a date and an empty row', () => {
    expect(found(buildSheet('x', rows)).header).toEqual({ first: 4, last: 4 });
  });

  test('over two lines, of which the upper is merged', () => {
    const sheet = buildSheet(
      'x',
      [
        ['Company', null, 'Contact', null],
        ['Name', 'Domain', 'Name', 'E-mail'],
        ['Arden', 'arden.com', 'Maria Lopes', 'maria@arden.com'],
      ],
      {
        merges: [
          { top: 0, left: 0, bottom: 0, right: 1 },
          { top: 0, left: 2, bottom: 0, right: 3 },
        ],
      },
    );
    expect(found(sheet).targets).toEqual([
      'account.name',
      'account.domains',
      'contact.name',
      'contact.emails',
    ]);
  });

  test('nowhere, where there is none, and the columns are known by what they hold', () => {
    const sheet = buildSheet('x', [
      ['Maria Lopes', 'maria@arden.com', '+49 30 123456'],
      ['John Doe', 'john@acme.com', '+1 212 555 0100'],
    ]);
    expect(found(sheet).targets).toEqual(['contact.name', 'contact.emails', 'contact.phones']);
    expect(found(sheet).header).toBeNull();
  });
});

describe('what is no record is left out', () => {
  const table = (...more: Cell[][]) =>
    found(
      buildSheet('Deals', [
        ['Deal name', 'Company', 'Amount', 'Close date'],
        ['A', 'Arden', 100, dated('2026-11-01')],
        ['B', 'Total', 250, dated('2026-11-01')],
        ...more,
      ]),
    ).skip;

  test.each<[string, Cell[], number[]]>([
    ['a total by its word', ['Total', null, 350, null], [4]],
    ['a total whose sum has no value', ['Total', null, null, null], [4]],
    ['a name alone', ['Totality', null, null, null], []],
    ['a total in German beside the second column', [null, 'Summe:', 350], [4]],
    ['a sum without a word', [null, null, 350, null], [4]],
    ['a repeated header', ['Deal name', 'Company', 'Amount', 'Close date'], [4]],
    ['a company that is called Total', ['C', 'Total', 9, dated('2026-11-02')], []],
    ['a deal that is called Total with its company', ['Total', 'Arden', 350, null], []],
    ['a number that is no sum', [null, null, 351, null], []],
  ])('%s', (_what, row, skip) => expect(table(row)).toEqual(skip));

  test.each<[string, Cell[][], string]>([
    ['an empty sheet', [], 'empty'],
    [
      'a pivot table',
      [
        ['Row Labels', 'Sum of Amount'],
        ['Arden', 100],
      ],
      'pivot',
    ],
    [
      'a German pivot table',
      [
        ['Zeilenbeschriftungen', 'Summe von Betrag'],
        ['Arden', 100],
      ],
      'pivot',
    ],
    ['a page of text', [['How to use this file'], ['Fill in one row for each client.']], 'no-records'],
    [
      'a table about something else',
      [
        ['Colour', 'Taste'],
        ['red', 'sweet'],
      ],
      'no-records',
    ],
  ])('%s', (_what, rows, why) => {
    const { use, why: said } = found(buildSheet('Sheet1', rows));
    expect([use, said]).toEqual([false, why]);
  });
});

describe('how a column is written is decided by all of it', () => {
  const column = (header: string, ...cells: Cell[]) =>
    found(buildSheet('Deals', [['Deal name', header], ...cells.map((cell, at): Cell[] => [`D${at}`, cell])]));

  test.each<[string, string[], string, number]>([
    ['a day over twelve', ['03/04/2026', '25/04/2026'], 'dmy', 0],
    ['a month place over twelve', ['03/04/2026', '04/25/2026'], 'mdy', 0],
    ['nothing', ['03/04/2026', '05/06/2026'], 'dmy', 1],
    ['points', ['03.04.2026', '05.06.2026'], 'dmy', 0],
    ['the same number twice', ['04/04/2026'], 'dmy', 0],
    ['both, one of them wrong', ['03/04/2026', '25/04/2026', '04/25/2026'], 'dmy', 1],
  ])('dates by %s', (_what, cells, order, doubts) => {
    const { columns, report } = column('Close date', ...cells);
    expect([columns[1]?.order, report.doubts.length]).toEqual([order, doubts]);
  });

  test.each<[string, string, string[], string, string[]]>([
    ['a comma before two digits', 'Amount (EUR)', ['1.234,50', '1.234'], ',', []],
    ['a point before two digits', 'Amount (EUR)', ['1,234.50', '1,234'], '.', []],
    ['nothing', 'Amount (EUR)', ['1,234'], '.', ['decimal']],
    ['a German header', 'Betrag (EUR)', ['1.234'], ',', ['decimal']],
    ['groups of groups', 'Amount (EUR)', ['1.234.567', '1.234'], ',', []],
    ['nothing, and without a currency', 'Amount', ['1,234'], '.', ['decimal', 'currency']],
    ['a currency in the cell', 'Amount', ['€ 12.50'], '.', []],
  ])('numbers by %s', (_what, header, cells, decimal, doubts) => {
    const { columns, report } = column(header, ...cells);
    expect([columns[1]?.decimal, report.doubts.map(({ kind }) => kind)]).toEqual([decimal, doubts]);
  });

  test('an open column names a cell by its address', () => {
    const [doubt] = column('Close date', '03/04/2026').report.doubts;
    expect(doubt).toMatchObject({ example: { address: 'B2', shown: '03/04/2026' }, choices: ['dmy', 'mdy'] });
  });
});

describe('a mapping is remembered by the shape of its sheet', () => {
  const sheet = buildSheet('a', [
    ['Company', 'Colour', 'Domain'],
    ['Arden', 'red', 'arden.com'],
  ]);
  const same = buildSheet('b', [['title'], ['domain', 'Company *', 'colour'], ['acme.com', 'Acme', 'blue']]);
  const other = buildSheet('c', [
    ['Company', 'Colour', 'Domain', 'Tier'],
    ['Arden', 'red', 'arden.com', 'A'],
  ]);

  test('also with a title above and in another order, and not with one more column', () => {
    expect(shapeOf(same)).toBe(shapeOf(sheet));
    expect(shapeOf(other)).not.toBe(shapeOf(sheet));
  });

  test('and applied by the headers', () => {
    const mapping = found(sheet);
    const corrected = {
      ...mapping,
      columns: mapping.columns.map((one) =>
        one.header === 'Colour' ? { ...one, target: { kind: 'account' as const, key: 'tier' } } : one,
      ),
    };
    const [again] = recognise(buildBook(same), {
      currency: null,
      remembered: (shape) => (shape === mapping.shape ? corrected : undefined),
    }).mapping.sheets;
    expect(again?.columns.map(({ target, by }) => `${by} ${target?.key}`)).toEqual([
      'remembered domains',
      'remembered name',
      'remembered tier',
    ]);
  });
});
