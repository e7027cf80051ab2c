import { useRef, useState } from 'react';
import type { Choices, DoneView, LeadView, Then, Who } from '../../components/import/view.ts';
import type { Mapping } from '../../lib/import/index.ts';
import { ask } from '../../lib/messages/protocol.ts';
import type { BookStore } from '../../lib/store/book.ts';
import type { Caller } from '../../lib/worker-calls.ts';
import { sentenceOf } from '../options/failure.ts';
import type { ImportCalls } from './calls.ts';
import { remember, rememberedMappings } from './remembered.ts';
import type { Columns, Previewed, State } from './state.ts';
import { previewWords } from './words.ts';

interface Parts {
  call: Caller<ImportCalls>;
  ready: Promise<unknown>;
  book: BookStore;
}

type Doing = Extract<State, { at: 'busy' }>['doing'];

/** The way of a file, step by step; what takes long can be cancelled, and leads back to where it began. */
export function useImport({ call, ready, book }: Parts) {
  const [state, setState] = useState<State>({ at: 'file', problem: null });
  const running = useRef<AbortController>(undefined);
  const handles = useRef<readonly FileSystemFileHandle[]>([]);

  async function long<T>(doing: Doing, file: string, back: State, work: (calling: Calling) => Promise<T>) {
    const cancel = new AbortController();
    running.current = cancel;
    const busy = (far: { fraction: number; rows: number | null }) =>
      setState({ at: 'busy', doing, file, far, back });
    busy({ fraction: 0, rows: null });
    try {
      await ready;
      const onProgress: Calling['onProgress'] = (far) => cancel.signal.aborted || busy(far);
      return await work({ signal: cancel.signal, onProgress });
    } catch (error) {
      if (cancel.signal.aborted) setState(back);
      else setState({ at: 'file', problem: { file, sentence: sentenceOf(error) } });
      return undefined;
    }
  }

  return {
    state,
    cancel: () => running.current?.abort(),
    again: () => setState({ at: 'file', problem: null }),
    back: ({ columns }: Previewed) => setState(columns),
    change: (columns: Columns, mapping: Mapping) => setState({ ...columns, mapping }),
    choose: (previewed: Previewed, choices: Choices) => setState({ ...previewed, choices }),
    async read(files: readonly File[], currency: string, opened: readonly FileSystemFileHandle[] = []) {
      handles.current = opened;
      const file = files.map(({ name }) => name).join(', ');
      const remembered = await rememberedMappings();
      const read = await long('reading', file, state, (calling) =>
        call('read', { files, currency, remembered }, calling),
      );
      if (read) setState({ at: 'columns', file, read, mapping: read.recognition.mapping });
    },
    async compare(columns: Columns, who: Who) {
      const compared = await long('comparing', columns.file, columns, (calling) =>
        call('compare', { mapping: columns.mapping, who }, calling),
      );
      if (compared) setState({ at: 'preview', columns, preview: previewWords(compared), choices: {} });
    },
    /** @param lead what is connected, if it is no workbook */
    async take(previewed: Previewed, then: Then, lead: LeadView | null) {
      const { columns, choices } = previewed;
      const fromFile = Object.keys(choices).filter((key) => choices[key] === 'file');
      const taken = await long('taking', columns.file, previewed, (calling) =>
        call('take', { fromFile }, { ...calling, untilOver: true }),
      );
      if (!taken) return;
      const [handle, ...others] = handles.current;
      // It is done, whatever becomes of what is only handy; the background finds out by itself at its next look.
      const [done] = await Promise.all([
        connect(then, lead),
        ...[book.keepFile(others.length === 0 ? handle : undefined), remember(columns.mapping)].map((handy) =>
          handy.catch(() => undefined),
        ),
      ]);
      setState({ at: 'done', takeover: taken, done });
    },
    /** Answers how many records stayed, as somebody has written to them since. */
    async undo(id: number): Promise<number> {
      const { left } = await book.undo(id, Date.now());
      // Whoever has connected to something else meanwhile stays connected to that.
      await ask('book-changed', {});
      return left;
    },
  };
}

/** Shows the records of the workbook, as the person has chosen, and answers how that went. */
async function connect(then: Then, lead: LeadView | null): Promise<DoneView> {
  const asked = then === 'stay' ? undefined : ask('connect-book', then === 'beside' ? { beside: true } : {});
  const problem = await Promise.resolve(asked).then(
    (answer) => (answer?.ok === false ? answer.sentence : null),
    sentenceOf,
  );
  await ask('book-changed', {}).catch(() => undefined);
  if (!lead || (then === 'switch' && problem === null)) return { shown: 'alone', problem };
  const isBeside = problem === null && (then === 'beside' || lead.book === 'beside');
  return { shown: isBeside ? 'beside' : 'apart', workspace: lead.workspace, problem };
}

type Calling = Parameters<Caller<ImportCalls>>[2];
