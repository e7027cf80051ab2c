import { type Mapping, SheetMapping } from '../../lib/import/index.ts';
import { settings } from '../../lib/storage.ts';

/** Shapes of sheets that are remembered; the oldest goes first. */
const MOST = 50;

/** What sheets were taken for before, by their shape. What can't be read any more is recognised anew. */
export async function rememberedMappings(): Promise<Record<string, SheetMapping>> {
  const kept = (await settings.get('mappings')) ?? {};
  const read = Object.entries(kept).map(([shape, mapping]) => [shape, SheetMapping.safeParse(mapping).data]);
  return Object.fromEntries(read.filter(([, mapping]) => mapping !== undefined));
}

/** Keeps what the person accepted, for the next file of the same shape. */
export async function remember({ sheets }: Mapping): Promise<void> {
  const before = Object.entries((await settings.get('mappings')) ?? {});
  const fresh = sheets
    .filter(({ use }) => use)
    .map((sheet) => [sheet.shape, { ...sheet, skip: [] }] as const);
  const others = before.filter(([shape]) => fresh.every(([own]) => own !== shape));
  await settings.set('mappings', Object.fromEntries([...others, ...fresh].slice(-MOST)));
}
