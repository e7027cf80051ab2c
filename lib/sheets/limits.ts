const MEGABYTE = 2 ** 20;

/**
 * What is read at most. A workbook of 1,000,000 full rows stays below all of them; a file that was made to fill the
 * memory meets one before it does, whatever it says of itself: bytes are counted as they unfold.
 */
export const limits = {
  /** Of Excel. */
  rows: 1_048_576,
  columns: 16_384,
  textLength: 32_767,
  /** Rows × columns up to the last that is filled, over all sheets: each takes 8 bytes even when empty. */
  cells: 20_000_000,
  /** Over all sheets, empty ones between others included. */
  allRows: 3_000_000,
  sheets: 1_000,
  merges: 200_000,
  formats: 65_536,
  /** A workbook has some ten parts for each sheet. */
  entries: 20_000,
  fileBytes: 512 * MEGABYTE,
  csvBytes: 256 * MEGABYTE,
  /** Of all parts that are read, unfolded. */
  unfoldedBytes: 1536 * MEGABYTE,
  /** Of the parts that are held whole while they are read. */
  smallPartBytes: 64 * MEGABYTE,
  /** Rows of sheets unfold to 5 to 30 times their size; DEFLATE can do 1,032. */
  ratio: 300,
  /** Below this many unfolded bytes the ratio says nothing. */
  ratioFrom: 16 * MEGABYTE,
} as const;
