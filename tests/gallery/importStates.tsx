import type { ReactNode } from 'react';
import { Busy } from '../../components/import/Busy.tsx';
import { Choose } from '../../components/import/Choose.tsx';
import { ColumnsStep } from '../../components/import/ColumnsStep.tsx';
import { Done } from '../../components/import/Done.tsx';
import { ImportPage } from '../../components/import/ImportPage.tsx';
import { PreviewStep } from '../../components/import/PreviewStep.tsx';
import type { Step } from '../../components/import/Steps.tsx';
import { Takeovers } from '../../components/import/Takeovers.tsx';
import type { LeadView, PreviewView, TakeoverView } from '../../components/import/view.ts';
import { Workbook, type WorkbookView } from '../../components/options/Workbook.tsx';
import { YourData, type YourDataView } from '../../components/options/YourData.tsx';
import { type Plan, recognise } from '../../lib/import/index.ts';
import { buildBook, buildSheet, dated } from '../builders/book.ts';
import { NOW } from '../builders/clock.ts';

const ignore = () => undefined;
const page = (at: Step, children: ReactNode) => <ImportPage at={at}>{children}</ImportPage>;
const file = 'Kundenliste Northbeam 2026 (final).xlsx';

const book = buildBook(
  buildSheet(
    'Clients',
    [
      ['Client list 2026'],
      ['Company', 'Website', 'Tier', 'Owner', 'Contract value', 'Contract end', 'Colour'],
      ['Arden Medical', 'arden-medical.com', 'Key account', 'Alex Reuter', '120.500', '03/04/2027', 'green'],
      ['Norvane Robotics', 'norvane.example', 'Growth', 'Priya Shah', '80.000', '05/06/2027', null],
      ['Lantern Freight', 'https://lantern-freight.com', null, 'Alex Reuter', '12.000', '07/08/2027', 'red'],
      ['Total', null, null, null, '212.500', null, null],
    ],
    { hiddenRows: [5] },
  ),
  buildSheet('People', [
    ['Name', 'E-mail', 'Company', 'Job title'],
    ['Maria Lopes', 'maria.lopes@arden-medical.com', 'Arden Medical', 'VP Clinical Operations'],
    ['Jonas Weber', 'jonas@norvane.example', 'Norvane Robotics', 'Head of IT'],
  ]),
  buildSheet('Pivot', [
    ['Row Labels', 'Sum of Amount'],
    ['EMEA', 12],
    [dated('2026-01-01'), 4],
  ]),
);
const recognition = recognise(book, { currency: null });
const read = {
  recognition,
  remarks: [
    { file, remark: { kind: 'macros' as const } },
    { file: 'people.csv', remark: { kind: 'encoding' as const, encoding: 'Windows-1252' } },
  ],
};
const columns = (over: Partial<Parameters<typeof ColumnsStep>[0]> = {}) => (
  <ColumnsStep
    {...{ file, read, mapping: recognition.mapping, onChange: ignore, onNext: ignore, onAnother: ignore }}
    who={null}
    {...over}
  />
);
const who = { name: '', email: 'alex@', currency: 'EUR' };
const errors = { name: 'Enter your name.', email: 'Enter your e-mail address, as name@company.com.' };

const none = { added: 0, changed: 0, same: 0, notInFile: 0, leftOut: 0, repeated: 0 };
const kinds = ['account', 'contact', 'opportunity', 'contract', 'initiative', 'case'] as const;
const others = ['note', 'interaction', 'task', 'owner', 'target'] as const;
const counts = Object.fromEntries([...kinds, ...others].map((kind) => [kind, none])) as Plan['counts'];

const preview: PreviewView = {
  rows: 1248,
  counts: {
    ...counts,
    account: { ...none, added: 3, changed: 2, same: 140, notInFile: 4 },
    contact: { ...none, added: 1012, leftOut: 3 },
    contract: { ...none, added: 91 },
  },
  samples: [
    {
      ...{ id: 'a', kind: 'account', change: 'changed', title: 'Arden Medical' },
      where: { sheet: 'Clients', row: 3 },
      fields: [{ label: 'Tier', before: 'Growth', after: 'Key account' }],
    },
    {
      ...{ id: 'b', kind: 'account', change: 'added', title: 'Lantern Freight' },
      where: { sheet: 'Clients', row: 5 },
      fields: [
        { label: 'Domains', before: null, after: 'lantern-freight.com' },
        { label: 'Owner', before: null, after: 'Alex Reuter' },
      ],
    },
  ],
  doubts: {
    list: [
      {
        ...{ sheet: 'Clients', address: 'F5', shown: '31.02.2027', reason: 'no-such-day', outcome: 'field' },
        target: { kind: 'contract', key: 'endDate' },
      },
      {
        ...{ sheet: 'People', address: 'B7', shown: 'ida@gmail.com', reason: 'free-mail', outcome: 'part' },
        target: { kind: 'account', key: 'domains' },
      },
      {
        ...{ sheet: 'People', address: 'A9', shown: '', reason: 'missing', outcome: 'row' },
        target: { kind: 'contact', key: 'name' },
      },
    ],
    total: 2431,
    counts: { 'no-such-day': 1 },
  },
  clashes: [
    { key: 'account a tier', title: 'Norvane Robotics', label: 'Tier', here: 'Strategic', file: 'Growth' },
  ],
  possible: [
    {
      ...{ kind: 'contact', name: 'J. Weber' },
      one: { sheet: 'People', row: 3 },
      other: { sheet: 'People', row: 90 },
    },
  ],
};
const server: LeadView = {
  ...{ workspace: 'Northbeam Software', place: 'accounts.northbeam-software.com' },
  ...{ isCrm: false, book: 'may' },
};
const previewed = (over: Partial<PreviewView> = {}, lead: LeadView | null = null) => (
  <PreviewStep
    preview={{ ...preview, ...over }}
    choices={{}}
    lead={lead}
    onChoose={ignore}
    onTake={ignore}
    onBack={ignore}
  />
);

const takeover = (id: number, over: Partial<TakeoverView> = {}): TakeoverView => ({
  ...{ id, files: [file], added: 1106, changed: 2, undoneAt: null, busy: false, left: null },
  at: new Date(NOW - id * 86_400_000).toISOString(),
  ...over,
});

const choose = (problem: Parameters<typeof Choose>[0]['problem'], canWriteBack = true) => (
  <Choose {...{ problem, canWriteBack, onFiles: ignore, onOpen: ignore }} />
);
const done = (over: Partial<Parameters<typeof Done>[0]>) =>
  page(
    'done',
    <Done
      {...{
        takeover: takeover(1),
        isUndone: false,
        done: { shown: 'alone', problem: null },
        onUndo: ignore,
        onAnother: ignore,
        ...over,
      }}
    />,
  );
const workbook = (over: Partial<WorkbookView> = {}) => (
  <Workbook
    {...{
      name: file,
      records: 1108,
      isConnected: true,
      isBeside: false,
      leaves: null,
      file,
      said: null,
      ...over,
    }}
    on={{ connect: ignore, beside: ignore, writeLog: ignore, save: ignore, forget: ignore }}
  />
);
const yourData = (over: Partial<YourDataView> = {}) => (
  <YourData
    {...{ busy: false, said: null, asked: null, canUndo: false, onKeep: ignore, onUndo: ignore }}
    {...{ onExport: ignore, onChoose: ignore, onReplace: ignore, ...over }}
  />
);

/** The page on which a file becomes accounts, and what the options show of it. */
export const importStates: Readonly<Record<string, () => ReactNode>> = {
  'import-choose': () => page('file', choose(null)),
  'import-choose-problem': () =>
    page(
      'file',
      <>
        {choose(
          {
            file: 'budget.xlsx',
            sentence: 'This file is protected by a password. Open it in Excel and save it without.',
          },
          false,
        )}
        <Takeovers
          takeovers={[takeover(1), takeover(2, { undoneAt: new Date(NOW).toISOString(), left: 3 })]}
          now={NOW}
          onUndo={ignore}
        />
      </>,
    ),
  'import-reading': () =>
    page(
      'file',
      <Busy doing="reading" file={file} far={{ fraction: 0.42, rows: 42_350 }} onCancel={ignore} />,
    ),
  'import-columns': () => page('columns', columns()),
  'import-columns-first': () => page('columns', columns({ who: { who, errors, onChange: ignore } })),
  'import-taking': () =>
    page(
      'preview',
      <Busy doing="taking" file={file} far={{ fraction: 0.9, rows: null }} onCancel={ignore} />,
    ),
  'import-preview': () => page('preview', previewed()),
  'import-preview-server': () => page('preview', previewed({}, server)),
  'import-preview-crm': () => page('preview', previewed({}, { ...server, place: 'Salesforce', isCrm: true })),
  'import-preview-full': () => page('preview', previewed({}, { ...server, book: 'no-more' })),
  'import-preview-beside': () => page('preview', previewed({}, { ...server, book: 'beside' })),
  'import-preview-nothing': () =>
    page(
      'preview',
      previewed({
        counts,
        samples: [],
        clashes: [],
        possible: [],
        doubts: { list: [], total: 0, counts: {} },
      }),
    ),
  'import-done': () => done({}),
  'import-done-server': () => done({ done: { shown: 'apart', workspace: server.workspace, problem: null } }),
  'import-done-beside': () => done({ done: { shown: 'beside', workspace: server.workspace, problem: null } }),
  'import-done-problem': () =>
    done({
      done: {
        ...{ shown: 'apart', workspace: server.workspace },
        problem: 'Keyside was updated. Reload this page.',
      },
    }),
  'import-undone': () => done({ isUndone: true }),
  workbook: () => workbook(),
  'workbook-logged': () =>
    workbook({ said: { tone: 'plain', sentence: `12 lines were written to ${file}.` } }),
  'workbook-apart': () => workbook({ isConnected: false, file: null }),
  'workbook-server': () => workbook({ isConnected: false, leaves: server.workspace, file: null }),
  'your-data': () => yourData(),
  'your-data-asked': () =>
    yourData({ asked: { file: 'Keyside 2026-11-20.json', when: '20 November 2026 at 09:12', waiting: 2 } }),
  'your-data-wrong': () =>
    yourData({ canUndo: true, said: { tone: 'bad', sentence: 'This file was not made by Keyside.' } }),
};
