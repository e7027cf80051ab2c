import { createReadStream, openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import exceljs from 'exceljs';
import { readXlsx, streamXlsxRows, writeXlsx } from 'hucre/xlsx';
import readExcelFile from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { readBook } from '../../lib/sheets/read.ts';
import { writeBook } from '../../lib/sheets/write.ts';
import { heads, type Line } from './rows.ts';

/** How many rows were read of a file. */
export const readers: Readonly<Record<string, (path: string) => Promise<number>>> = {
  Keyside: async (path) => {
    const { sheets } = await readBook(await openAsBlob(path), { name: 'a.xlsx' });
    return sheets[0]?.rows.length ?? 0;
  },
  'hucre readXlsx': async (path) => (await readXlsx(await readFile(path))).sheets[0]?.rows.length ?? 0,
  'hucre streamXlsxRows': async (path) => {
    const rows = [];
    for await (const row of streamXlsxRows(await readFile(path))) rows.push(row);
    return rows.length;
  },
  'read-excel-file': async (path) => (await readExcelFile(createReadStream(path)))[0]?.data.length ?? 0,
  exceljs: async (path) => {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path);
    return book.worksheets[0]?.rowCount ?? 0;
  },
};

/** The bytes of a workbook with a head and all lines; days, amounts and shares in their formats. */
export const writers: Readonly<Record<string, (lines: readonly Line[]) => Promise<Uint8Array>>> = {
  Keyside: (lines) =>
    writeBook({ title: 'Export', sheets: [{ name: 'Accounts', blocks: [tableOf(lines)] }] }),
  'hucre writeXlsx': (lines) =>
    writeXlsx({
      sheets: [
        {
          name: 'Accounts',
          columns: formats.map((numFmt) => (numFmt ? { numFmt } : {})),
          rows: [[...heads], ...lines.map((line) => Object.values(line) as (string | number | Date)[])],
        },
      ],
    }),
  'write-excel-file': (lines) =>
    writeExcelFile([heads.map((value) => ({ value })), ...lines.map(cellsOf)]).toBuffer(),
  exceljs: async (lines) => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('Accounts');
    sheet.columns = heads.map((header, at) => ({
      header,
      key: header,
      ...(formats[at] ? { style: { numFmt: formats[at] } } : {}),
    }));
    for (const line of lines) sheet.addRow(Object.values(line));
    return new Uint8Array(await book.xlsx.writeBuffer());
  },
};

const formats = ['', '', '#,##0.00 [$EUR]', 'yyyy-mm-dd', '', '', '0.0%', ''];

const cellsOf = (line: Line) =>
  Object.values(line).map((value: string | number | Date, at) => ({
    value,
    ...(formats[at] ? { format: formats[at] } : {}),
  }));

function tableOf(lines: readonly Line[]) {
  const kinds = ['text', 'text', 'money', 'day', 'text', 'text', 'percent', 'text'] as const;
  const keys = ['account', 'domain', 'amount', 'close', 'owner', 'stage', 'sure', 'note'] as const;
  return {
    kind: 'table' as const,
    name: 'Accounts',
    columns: keys.map((key, at) => ({ key, kind: kinds[at] ?? 'text', header: heads[at] ?? key })),
    rows: lines.map((line) => ({
      ...line,
      amount: { amount: line.amount, currency: 'EUR' },
      close: line.close.toISOString().slice(0, 10),
      sure: line.sure * 100,
    })),
  };
}
