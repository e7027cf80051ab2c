/**
 * An index over names, in typed arrays alone, so that it is stored and loaded as it is. Records are numbered: accounts
 * first, then contacts; within each kind as they came.
 */
export interface NameIndex {
  /** Of another form than this: to be built anew. */
  form: typeof FORM;
  accounts: number;
  contacts: number;
  /** Where each record's text is; the caller's own number. */
  positions: Uint32Array;
  /** Of each contact, its account's number, or NOBODY. */
  owners: Uint32Array;
  /** Different words in each name, and the name's length; both at most 255. */
  wordCounts: Uint8Array;
  lengths: Uint8Array;
  /** All different words in the order of their UTF-16 units, one behind the other, and where each ends. */
  letters: Uint16Array;
  wordEnds: Uint32Array;
  /** For each word, its records: number × 4 + place (see places.ts), and where each word's list ends. */
  postings: Uint32Array;
  postingEnds: Uint32Array;
}

export const FORM = 1;
export const NOBODY = 0xffffffff;
