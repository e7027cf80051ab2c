import type { FileRead, Who } from '../../components/import/view.ts';
import type { Mapping, Plan, SheetMapping } from '../../lib/import/index.ts';
import type { Takeover } from '../../lib/model/index.ts';

/** A plan with the first of what it holds, and what the records are called that those refer to. */
export type Compared = Pick<Plan, 'added' | 'changed' | 'conflicts' | 'possible' | 'counts' | 'doubts'> & {
  readonly rows: number;
  /** By kind and id. */
  readonly names: Readonly<Record<string, string>>;
};

/** What the page of files asks of its worker, one after the other. */
export type ImportCalls = {
  /** Texts that the worker says, which has no browser to ask. */
  speak: { ask: Readonly<Record<string, string>>; answer: null };
  read: {
    ask: { files: readonly File[]; currency: string; remembered: Readonly<Record<string, SheetMapping>> };
    answer: FileRead;
  };
  /** What the file that was read would do, by a mapping. */
  compare: { ask: { mapping: Mapping; who: Who }; answer: Compared };
  /** Does it; `fromFile` has the keys of the conflicts that the file wins. */
  take: { ask: { fromFile: readonly string[] }; answer: Takeover };
};
