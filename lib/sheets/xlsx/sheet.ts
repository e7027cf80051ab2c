import { limits } from '../limits.ts';
import type { Cell, Merge, Row } from '../table.ts';
import { attribute, isOn } from '../xml/attribute.ts';
import type { XmlEvents } from '../xml/scan.ts';
import { columnOf, mergeOf } from './address.ts';
import type { RawCell } from './values.ts';
import { damagedRow, tooManyColumns, tooManyRows } from './where.ts';

/** What a sheet's part gives, filled while it is read. */
export interface Filling {
  readonly rows: Row[];
  readonly merges: Merge[];
  isProtected: boolean;
  lacksValues: boolean;
  /** The row that is being read, from 1. */
  at: number;
}

export const emptyFilling = (): Filling => ({
  ...{ rows: [], merges: [], isProtected: false, lacksValues: false, at: 0 },
});

const nothing: readonly Cell[] = [];
/** Rows × columns and rows that may still come, over all sheets. */
export interface Room {
  cells: number;
  rows: number;
}

/** Reads `sheetData`, the merges and whether it is protected. `cellOf`: what a cell holds. */
export function sheetEvents(into: Filling, cellOf: (cell: RawCell) => Cell, room: Room): XmlEvents {
  let [inRows, hidden, column] = [false, false, -1];
  let cells: Cell[] = [];
  let [tag, value, formula]: [string, string | undefined, string | undefined] = ['', undefined, undefined];
  /** What a text belongs to, if anything: a value, a formula, or words that stand in the cell. */
  let texts: 'v' | 'f' | 't' | undefined;
  let [inCell, isAloud] = [false, false];

  function beginRow(attributes: string): void {
    const number = Number(attribute(attributes, 'r') ?? into.at + 1);
    if (!(number > into.at)) throw damagedRow();
    if (number > limits.rows) throw tooManyRows();
    into.at = number;
    hidden = isOn(attribute(attributes, 'hidden'));
    [cells, column] = [[], -1];
  }

  /** Empty rows are only made once one with something in it follows. */
  function endRow(): void {
    if (cells.length === 0) return;
    room.cells -= cells.length;
    room.rows -= into.at - into.rows.length;
    if (room.cells < 0 || room.rows < 0) throw tooManyRows();
    while (into.rows.length < into.at - 1)
      into.rows.push({
        number: into.rows.length + 1,
        hidden: hiddenEmpty.has(into.rows.length + 1),
        cells: nothing,
      });
    into.rows.push({ number: into.at, hidden, cells });
  }

  const hiddenEmpty = new Set<number>();

  function beginCell(attributes: string): void {
    const place = attribute(attributes, 'r');
    column = place === undefined ? column + 1 : columnOf(place);
    if (!(column >= 0)) throw damagedRow();
    if (column >= limits.columns) throw tooManyColumns();
    [tag, value, formula, inCell] = [attributes, undefined, undefined, true];
  }

  function endCell(): void {
    inCell = false;
    const type = attribute(tag, 't') ?? 'n';
    const cell = cellOf({ type, style: Number(attribute(tag, 's') ?? 0), value, formula });
    if (formula !== undefined && cell !== null && typeof cell === 'object' && cell.kind === 'failed')
      into.lacksValues ||= type !== 'e';
    if (cell === null) return;
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }

  return {
    open(name, attributes) {
      if (inCell) {
        if (name === 'v') [texts, value] = ['v', ''];
        else if (name === 'f') [texts, formula] = ['f', ''];
        else if (name === 't' && !isAloud) [texts, value] = ['t', value ?? ''];
        else if (name === 'rPh') isAloud = true;
      } else if (inRows) {
        if (name === 'c') beginCell(attributes);
        else if (name === 'row') beginRow(attributes);
      } else if (name === 'sheetData') inRows = true;
      else if (name === 'mergeCell') addMerge(into.merges, attributes);
      else if (name === 'sheetProtection') into.isProtected ||= isOn(attribute(attributes, 'sheet'));
    },
    text(more) {
      if (texts === 'f') formula += more;
      else if (texts) value += more;
    },
    close(name) {
      if (inCell) {
        if (name === 'c') endCell();
        else if (name === 'rPh') isAloud = false;
        texts = undefined;
      } else if (name === 'row' && inRows) {
        endRow();
        if (hidden && cells.length === 0) hiddenEmpty.add(into.at);
      } else if (name === 'sheetData') inRows = false;
    },
  };
}

function addMerge(merges: Merge[], attributes: string): void {
  const merge = mergeOf(attribute(attributes, 'ref') ?? '');
  if (merge && merges.length < limits.merges) merges.push(merge);
}
