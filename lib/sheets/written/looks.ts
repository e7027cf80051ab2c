import type { CellStyle } from 'hucre/xlsx';
import type { Look } from './layout.ts';

/** As cells without a look have it. */
const plain = { name: 'Calibri', size: 11 } as const;
const bold = { ...plain, bold: true } as const;
/** Where a program knows no style of tables, their heads are told from what is below them all the same. */
function headOf(alignment: CellStyle['alignment']): CellStyle {
  return {
    font: bold,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E4F1F1' } },
    border: { bottom: { style: 'thin', color: { rgb: '0F5C63' } } },
    alignment: { ...alignment, vertical: 'top' },
  };
}
export const looks: Readonly<Record<Look, CellStyle>> = {
  title: { font: { ...bold, size: 16 } },
  heading: { font: { ...bold, size: 12 } },
  paragraph: { alignment: { wrapText: true, vertical: 'top' } },
  label: { font: { ...plain, color: { rgb: '555555' } } },
  note: {
    font: { ...plain, color: { rgb: '777777' }, italic: true },
    alignment: { horizontal: 'left', indent: 1 },
  },
  head: headOf({ horizontal: 'left' }),
  'number-head': headOf({ horizontal: 'right' }),
  'time-head': headOf({ horizontal: 'left', indent: 1 }),
  cell: { alignment: { vertical: 'top' } },
  wrapped: { alignment: { wrapText: true, vertical: 'top' } },
  time: { alignment: { horizontal: 'left', indent: 1, vertical: 'top' } },
};

export const linkLook: CellStyle = { font: { ...plain, underline: true, color: { theme: 10 } } };
