import type { Choices, DoneView, FileRead, HowFar, PreviewView } from '../../components/import/view.ts';
import type { Mapping } from '../../lib/import/index.ts';
import type { Takeover } from '../../lib/model/index.ts';

export interface Columns {
  readonly at: 'columns';
  readonly file: string;
  readonly read: FileRead;
  readonly mapping: Mapping;
}

export interface Previewed {
  readonly at: 'preview';
  readonly columns: Columns;
  readonly preview: PreviewView;
  readonly choices: Choices;
}

/** Where the person is with a file. `problem`: why it did not go on. */
export type State =
  | { readonly at: 'file'; readonly problem: { file: string; sentence: string } | null }
  | Columns
  | Previewed
  | { readonly at: 'done'; readonly takeover: Takeover; readonly done: DoneView }
  | {
      readonly at: 'busy';
      readonly doing: 'reading' | 'comparing' | 'taking';
      readonly file: string;
      readonly far: HowFar;
      /** Where a cancel leads back to. */
      readonly back: State;
    };
