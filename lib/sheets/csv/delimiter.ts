import Papa from 'papaparse';

/** In the order in which they win where all else is equal: a comma may be one of decimals. */
const delimiters = ['\t', ';', '|', ','] as const;
const SAMPLE = 65_536;
const ROWS = 200;

export interface Delimited {
  readonly delimiter: string;
  /** Where the records begin: after a line such as `sep=;`, which Excel writes and does not show. */
  readonly start: number;
}

/** What stands between the fields: what the file says, or what divides its first rows most evenly. */
export function findDelimiter(text: string): Delimited {
  const said = text.match(/^sep=([^\n])(\n|$)/i);
  if (said?.[1]) return { delimiter: said[1], start: said[0].length };
  const sample = sampleOf(text);
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, evenness: evennessOf(sample, delimiter) }))
    .toSorted((one, other) => other.evenness - one.evenness);
  return { delimiter: best && best.evenness > 0 ? best.delimiter : ',', start: 0 };
}

/** Whole lines, as far as that is to be seen: a quoted field may go over several. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const end = text.lastIndexOf('\n', SAMPLE);
  return text.slice(0, end > 0 ? end : SAMPLE);
}

/** The share of rows with the most frequent number of fields; 0 where that is one, or where quotes don't fit. */
function evennessOf(sample: string, delimiter: string): number {
  const { data, errors } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: ROWS });
  const isCut = sample.length >= SAMPLE / 2;
  if (errors.some(({ code }) => code === 'InvalidQuotes' || (code === 'MissingQuotes' && !isCut))) return 0;
  const widths = data.filter((fields) => fields.some(Boolean)).map((fields) => fields.length);
  const counts = Map.groupBy(widths, (width) => width);
  const [most = []] = [...counts.values()].toSorted((one, other) => other.length - one.length);
  return (most[0] ?? 0) < 2 ? 0 : most.length / widths.length;
}
