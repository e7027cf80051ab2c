import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Busy } from '../../components/import/Busy.tsx';
import { Choose } from '../../components/import/Choose.tsx';
import { ColumnsStep } from '../../components/import/ColumnsStep.tsx';
import { Done } from '../../components/import/Done.tsx';
import { ImportPage } from '../../components/import/ImportPage.tsx';
import { PreviewStep } from '../../components/import/PreviewStep.tsx';
import { Takeovers } from '../../components/import/Takeovers.tsx';
import { t } from '../../lib/i18n/index.ts';
import type { BookStore } from '../../lib/store/book.ts';
import type { Caller } from '../../lib/worker-calls.ts';
import { useNow } from '../panel/now.ts';
import type { ImportCalls } from './calls.ts';
import { useLead } from './lead.ts';
import { canOpen, openFiles } from './picker.ts';
import type { State } from './state.ts';
import { useImport } from './useImport.ts';
import { tidied, useWho, wrongWho } from './who.ts';

interface Props {
  call: Caller<ImportCalls>;
  /** The worker can speak. */
  ready: Promise<unknown>;
  book: BookStore;
}

export function App(props: Props) {
  const queries = useQueryClient();
  const now = useNow();
  const { who, setWho, isKnown } = useWho(props.book);
  const [isTold, setTold] = useState(false);
  const [undone, setUndone] = useState<Readonly<Record<number, number>>>({});
  const way = useImport(props);
  const lead = useLead();
  const { state } = way;
  const takeovers = useQuery({ queryKey: ['takeovers', state.at], queryFn: () => props.book.takeovers() });

  async function open() {
    const handles = await openFiles(t('file.title'));
    if (handles.length === 0) return;
    const files = await Promise.all(handles.map((handle) => handle.getFile()));
    await way.read(files, who.currency, handles);
  }
  async function undo(id: number) {
    const left = await way.undo(id);
    setUndone((before) => ({ ...before, [id]: left }));
    await queries.invalidateQueries({ queryKey: ['takeovers'] });
  }
  function next(columns: Extract<State, { at: 'columns' }>) {
    setTold(true);
    if (isKnown || Object.keys(wrongWho(who)).length === 0) void way.compare(columns, tidied(who));
  }

  return (
    <ImportPage at={stepOf(state)}>
      {state.at === 'file' && (
        <>
          <Choose
            problem={state.problem}
            canWriteBack={canOpen()}
            onFiles={(files) => void way.read(files, who.currency)}
            onOpen={() => void open()}
          />
          <Takeovers
            takeovers={(takeovers.data ?? []).map((one) => ({
              ...one,
              busy: false,
              left: undone[one.id] ?? null,
            }))}
            now={now}
            onUndo={(id) => void undo(id)}
          />
        </>
      )}
      {state.at === 'busy' && <Busy {...state} onCancel={way.cancel} />}
      {state.at === 'columns' && (
        <ColumnsStep
          {...state}
          who={isKnown ? null : { who, errors: isTold ? wrongWho(who) : {}, onChange: setWho }}
          onChange={(mapping) => way.change(state, mapping)}
          onNext={() => next(state)}
          onAnother={way.again}
        />
      )}
      {state.at === 'preview' && (
        <PreviewStep
          preview={state.preview}
          choices={state.choices}
          lead={lead}
          onChoose={(choices) => way.choose(state, choices)}
          onTake={(then) => void way.take(state, then, lead)}
          onBack={() => way.back(state)}
        />
      )}
      {state.at === 'done' && (
        <Done
          takeover={state.takeover}
          done={state.done}
          isUndone={undone[state.takeover.id] !== undefined}
          onUndo={() => void undo(state.takeover.id)}
          onAnother={way.again}
        />
      )}
    </ImportPage>
  );
}

function stepOf(state: State) {
  if (state.at !== 'busy') return state.at;
  return state.doing === 'reading' ? 'file' : state.doing === 'comparing' ? 'columns' : 'preview';
}
