import { limits } from '../limits.ts';
import { attribute } from '../xml/attribute.ts';
import type { XmlEvents } from '../xml/scan.ts';
import { type Format, formatOf, general } from './format.ts';

/**
 * What is written without its code, ECMA-376 part 1, 18.8.30. Those of money (5–8, 37–44) are not here: they show the
 * currency of whoever looks, so the file says none.
 */
const builtIn: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
};
/** Dates of East Asia: 27 to 36 and 50 to 58; 32 to 35 and 55, 56 are times in some places and dates in others. */
const isAsianDate = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Collects what the format of each style of cells says of its number. */
export function styleEvents(found: Format[]): XmlEvents {
  const codes = new Map<number, string>();
  const known = new Map<number, Format>();
  const path: string[] = [];
  const format = (id: number) => {
    const code = codes.get(id) ?? builtIn[id] ?? (isAsianDate(id) ? 'yyyy-mm-dd' : '');
    const made = known.get(id) ?? formatOf(code);
    known.set(id, made);
    return made;
  };
  return {
    open(name, tag) {
      const above = path.at(-1);
      path.push(name);
      const id = Number(attribute(tag, 'numFmtId'));
      if (name === 'numFmt' && above === 'numFmts') codes.set(id, attribute(tag, 'formatCode') ?? '');
      if (name === 'xf' && above === 'cellXfs' && found.length < limits.formats)
        found.push(id ? format(id) : general);
    },
    close() {
      path.pop();
    },
  };
}
