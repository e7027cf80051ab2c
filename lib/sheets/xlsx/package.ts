import { t } from '../../i18n/index.ts';
import { damaged, SheetError } from '../error.ts';
import { limits } from '../limits.ts';
import { attribute } from '../xml/attribute.ts';
import { scanPart } from '../xml/part.ts';
import type { XmlEvents } from '../xml/scan.ts';
import { type Entry, readDirectory } from '../zip/directory.ts';
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
}

/** @throws SheetError */
export async function openPackage(file: Blob): Promise<Package> {
  const { entries } = await readDirectory(file);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const budget = fullBudget();
  const find = (path: string): Entry | undefined => byName.get(path.toLowerCase());

  async function scan(path: string, events: XmlEvents, between?: (bytes: number) => Promise<void>) {
    const entry = find(path);
    if (!entry) throw new SheetError('damaged', t('errors.sheet.missingPart', { part: path }));
    let bytes = 0;
    const counted = (async function* () {
      for await (const piece of unfold(file, entry, budget)) {
        bytes += piece.length;
        if (!between && bytes > limits.smallPartBytes) throw damaged(path);
        yield piece;
      }
    })();
    await scanPart(path, counted, events, async () => between?.(bytes));
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
  };
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
