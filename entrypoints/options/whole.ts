import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { YourDataView } from '../../components/options/YourData.tsx';
import { heldRecords } from '../../lib/export/held.ts';
import { readWhole, type Whole, writeWhole } from '../../lib/export/whole.ts';
import { dateFormat, t } from '../../lib/i18n/index.ts';
import { ask } from '../../lib/messages/protocol.ts';
import { openStore } from '../../lib/open-store.ts';
import { connectionKey } from '../../lib/outbox/queued.ts';
import { saveFile, XLSX } from '../../lib/save-file.ts';
import { settings } from '../../lib/storage.ts';
import type { Store } from '../../lib/store/index.ts';
import { sentenceOf } from './failure.ts';

/** All that Keyside holds, to a file and back from one. */
export function useWhole(): YourDataView {
  const store = useMemo(openStore, []);
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<YourDataView['said']>(null);
  const [asked, setAsked] = useState<(YourDataView['asked'] & { whole: Whole }) | null>(null);
  const [before, setBefore] = useState<Whole | null>(null);

  /** One after the other, each with a word on what came of it. */
  async function during(work: () => Promise<string | null>): Promise<void> {
    setBusy(true);
    setSaid(null);
    try {
      const sentence = await work();
      if (sentence !== null) setSaid({ tone: 'plain', sentence });
    } catch (error) {
      setSaid({ tone: 'bad', sentence: sentenceOf(error) });
    } finally {
      setBusy(false);
    }
  }
  async function put(whole: Whole): Promise<void> {
    await store.everything.replace(whole.stores);
    await settings.replace(whole.settings);
    await ask('restored', {});
    await queries.invalidateQueries();
  }

  return {
    busy,
    said,
    asked,
    canUndo: before !== null,
    onExport: (format) =>
      during(async () => {
        const whole = await wholeOf(store);
        const day = new Date(whole.madeAt).toISOString().slice(0, 10);
        const name = `Keyside ${day}.${format}`;
        if (format === 'json') saveFile({ name, type: 'application/json', content: writeWhole(whole) });
        else saveFile({ name, type: XLSX, content: await bookOf(store, whole) });
        return t('options.data.exported', { name });
      }),
    onChoose: (file) =>
      during(async () => {
        setAsked(null);
        const read = readWhole(await textOf(file));
        if (!read.ok) throw new Error(read.sentence);
        const waiting = (await store.outbox.all()).length;
        const when = dateFormat({ dateStyle: 'long', timeStyle: 'short' }).format(read.whole.madeAt);
        setAsked({ file: file.name, when, waiting, whole: read.whole });
        return null;
      }),
    onReplace: () =>
      during(async () => {
        if (!asked) return null;
        const there = await wholeOf(store);
        // All of it or nothing, whichever part fails.
        await put(asked.whole).catch(async (error: unknown) => {
          await put(there).catch(() => undefined);
          throw error;
        });
        setBefore(there);
        setAsked(null);
        return t('options.data.imported', { file: asked.file });
      }),
    onKeep: () => setAsked(null),
    onUndo: () =>
      during(async () => {
        if (before) await put(before);
        setBefore(null);
        return t('options.data.undone');
      }),
  };
}

async function wholeOf({ everything }: Store): Promise<Whole> {
  const [stores, kept] = await Promise.all([everything.read(), settings.all()]);
  return { madeAt: Date.now(), settings: kept, stores };
}

async function bookOf(store: Store, whole: Whole): Promise<Uint8Array<ArrayBuffer>> {
  const [{ recordsBook }, { writeBook }, connection] = await Promise.all([
    import('../../lib/export/records-book.ts'),
    import('../../lib/sheets/write.ts'),
    settings.get('connection'),
  ]);
  const held = await heldRecords(
    store,
    connection ? { key: connectionKey(connection), kind: connection.kind } : null,
  );
  return writeBook(recordsBook(held, writeWhole(whole)));
}

/** Of a workbook, what lies on its hidden sheet. */
async function textOf(file: File): Promise<string> {
  if (!/\.xlsx$/i.test(file.name)) return file.text();
  const [{ readBook }, { wholeIn }] = await Promise.all([
    import('../../lib/sheets/read.ts'),
    import('../../lib/export/records-book.ts'),
  ]);
  return wholeIn((await readBook(file, { name: file.name })).sheets) ?? '{}';
}
