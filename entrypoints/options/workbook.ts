import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { WorkbookEvents, WorkbookView } from '../../components/options/Workbook.tsx';
import { heldRecords } from '../../lib/export/held.ts';
import { t } from '../../lib/i18n/index.ts';
import { type Ask, ask } from '../../lib/messages/protocol.ts';
import { openStore } from '../../lib/open-store.ts';
import { saveFile, XLSX } from '../../lib/save-file.ts';
import type { Connection } from '../../lib/storage.ts';
import { sentenceOf } from './failure.ts';
import { writeLog } from './write-log.ts';

/** The workbook that lies in this browser, connected or not; `view` is null where there is none. */
export function useWorkbook(connection: Connection | null): {
  view: WorkbookView | null;
  on: WorkbookEvents;
} {
  const { book, ...others } = useMemo(openStore, []);
  const queries = useQueryClient();
  const [said, setSaid] = useState<WorkbookView['said']>(null);
  const found = useQuery({
    queryKey: ['workbook'],
    queryFn: async () => {
      const [own, { records }, file] = await Promise.all([book.book(), book.standing(), book.file()]);
      return own ? { own, records, file: isWorkbook(file) ? file : null } : null;
    },
  });
  const again = () => queries.invalidateQueries();
  const tell = (tone: 'plain' | 'bad', sentence: string) => setSaid({ tone, sentence });
  const isConnected = connection?.kind === 'workbook';
  const own = connection?.beside?.find(({ kind }) => kind === 'workbook');
  /** What fails is said where it was pressed. */
  const trying = (work: () => Promise<void>) =>
    work().catch((error: unknown) => tell('bad', sentenceOf(error)));
  const connect = (asked: Ask<'connect-book'>) =>
    trying(async () => {
      const answer = await ask('connect-book', asked);
      if (!answer.ok) tell('bad', answer.sentence);
      await again();
    });

  const on: WorkbookEvents = {
    connect: () => void connect({}),
    beside: () => void connect({ beside: true }),
    writeLog: () =>
      trying(async () => {
        const file = found.data?.file;
        if (file)
          await writeLog(file, await book.all()).then(({ ok, sentence }) =>
            tell(ok ? 'plain' : 'bad', sentence),
          );
      }),
    save: () =>
      trying(async () => {
        const [{ recordsBook }, { writeBook }] = await Promise.all([
          import('../../lib/export/records-book.ts'),
          import('../../lib/sheets/write.ts'),
        ]);
        const held = await heldRecords({ book, ...others }, null);
        const name = `${found.data?.own.name.replace(/\.\w+$/, '') ?? 'Keyside'} – Keyside.xlsx`;
        saveFile({ name, type: XLSX, content: await writeBook(recordsBook(held, null)) });
        tell('plain', t('options.workbook.saved', { name }));
      }),
    forget: () =>
      trying(async () => {
        if (isConnected) await ask('disconnect', {});
        if (own) await ask('disconnect-beside', { mark: own.mark });
        await book.forget();
        await again();
      }),
  };
  const view = found.data && {
    name: found.data.own.name,
    records: found.data.records,
    isConnected,
    isBeside: own !== undefined,
    leaves: connection && !isConnected ? connection.workspace : null,
    file: found.data.file?.name ?? null,
    said,
  };
  return { view: view ?? null, on };
}

const isWorkbook = (file: FileSystemFileHandle | undefined): file is FileSystemFileHandle =>
  file !== undefined && /\.xls[xm]$/i.test(file.name);
