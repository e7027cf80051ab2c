import { t } from '../../i18n/index.ts';
import { damaged, SheetError } from '../error.ts';
import { limits } from '../limits.ts';
import { attribute } from '../xml/attribute.ts';
import { scanPart } from '../xml/part.ts';
import type { XmlEvents } from '../xml/scan.ts';
import { type Directory, type Entry, readDirectory } from '../zip/directory.ts';
import { fullBudget, unfold } from '../zip/unfold.ts';

/** What one part says of another. */
export interface Relation {
  readonly id: string;
  /** The last word of its kind: the rest differs between the standard's two forms. */
  readonly kind: string;
  /** Path in the package; undefined for what lies outside of it, which nobody ever asks for. */
  readonly target: string | undefined;
}

/** A workbook as the archive that it is. */
export interface Package {
  readonly names: readonly string[];
  has(path: string): boolean;
  /** Bytes unfolded, as the archive says. */
  sizeOf(path: string): number;
  /** @throws SheetError when it is not there, damaged or too large. */
  scan(path: string, events: XmlEvents, between?: (bytes: number) => Promise<void>): Promise<void>;
  /** Of a part, or of the package itself with ''. */
  relations(path: string): Promise<Relation[]>;
  /** A part whole. @throws SheetError when it is not there, damaged or too large. */
  text(path: string): Promise<string>;
  readonly directory: Directory;
}

/** @throws SheetError */
export async function openPackage(file: Blob): Promise<Package> {
  const directory = await readDirectory(file);
  const { entries } = directory;
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const budget = fullBudget();
  const find = (path: string): Entry | undefined => byName.get(path.toLowerCase());

  async function* pieces(path: string, longest: number, came: (bytes: number) => void) {
    const entry = find(path);
    if (!entry) throw new SheetError('damaged', t('errors.sheet.missingPart', { part: path }));
    let bytes = 0;
    for await (const piece of unfold(file, entry, budget)) {
      bytes += piece.length;
      came(bytes);
      if (bytes > longest) throw damaged(path);
      yield piece;
    }
  }

  async function scan(path: string, events: XmlEvents, between?: (bytes: number) => Promise<void>) {
    let now = 0;
    const counted = pieces(path, between ? limits.unfoldedBytes : limits.smallPartBytes, (bytes) => {
      now = bytes;
    });
    await scanPart(path, counted, events, async () => between?.(now));
  }

  return {
    names: entries.map(({ name }) => name),
    has: (path) => find(path) !== undefined,
    sizeOf: (path) => find(path)?.said ?? 0,
    scan,
    async relations(path) {
      const place = relationsOf(path);
      const found: Relation[] = [];
      if (find(place)) await scan(place, collect(path, found));
      return found;
    },
    async text(path) {
      const all: Uint8Array<ArrayBuffer>[] = [];
      for await (const piece of pieces(path, limits.smallPartBytes, () => undefined)) all.push(piece);
      return textOf(path, await new Blob(all).arrayBuffer());
    },
    directory,
  };
}

/** With its mark, if it has one, so that it can be written as it was. */
function textOf(path: string, bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw damaged(path, error);
  }
}

/** `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`. */
export function relationsOf(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

const collect = (path: string, found: Relation[]): XmlEvents => ({
  open(name, tag) {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attribute(tag, key));
    if (name !== 'Relationship' || !id || !type || target === undefined) return;
    const isOutside = attribute(tag, 'TargetMode') === 'External';
    found.push({
      id,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: isOutside ? undefined : resolve(path, target),
    });
  },
});

function resolve(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
