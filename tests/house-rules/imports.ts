import { importsOf, isCode, isTest, type SourceFile } from './source.ts';

interface Layer {
  folder: string;
  /** Own files it may import from, as the beginning of their paths. */
  own: readonly string[];
  /** Where only types may come from. */
  types?: readonly string[];
  packages?: RegExp;
  noPackages?: RegExp;
}

/** The first layer whose folder fits holds. Imports go one way: entrypoints, components, lib. */
const layers: readonly Layer[] = [
  { folder: 'lib/model/', own: ['lib/model/'], packages: /^zod$/ },
  {
    folder: 'lib/match/',
    own: ['lib/match/', 'lib/model/', 'lib/i18n/index.ts'],
    packages: /^(tldts|zod)$/,
    types: ['lib/storage.ts'],
  },
  { folder: 'lib/sites/', own: ['lib/sites/', 'lib/model/', 'lib/match/'] },
  {
    folder: 'lib/sources/',
    own: [
      'lib/sources/',
      'lib/model/',
      'lib/i18n/index.ts',
      // What CRMs call the values of our lists, and what their HTML says: known from their exports.
      'lib/import/cells/choices.ts',
      'lib/import/crm/html.ts',
    ],
    types: ['lib/messages/'],
  },
  {
    folder: 'lib/store/',
    own: [
      'lib/store/',
      'lib/model/',
      'lib/i18n/index.ts',
      'lib/match/',
      'lib/search/',
      'lib/messages/',
      'lib/outbox/queued.ts',
      'lib/outbox/newest.ts',
      'lib/outbox/refers.ts',
      'lib/outbox/taken.ts',
      'lib/compose/values.ts',
    ],
    types: ['lib/outbox/words.ts', 'lib/sources/crm/', 'lib/sources/merged/rows.ts'],
  },
  // What a form is and what becomes of it: pure, so that forms may use it as they are drawn.
  {
    folder: 'lib/compose/',
    own: ['lib/compose/', 'lib/model/', 'lib/work/', 'lib/i18n/index.ts', 'lib/outbox/queued.ts'],
  },
  // What becomes of a change: pure as well.
  { folder: 'lib/outbox/', own: ['lib/outbox/', 'lib/model/', 'lib/i18n/index.ts', 'lib/sources/error.ts'] },
  // Files with sheets, as they are: read and written, whatever is in them.
  { folder: 'lib/sheets/', own: ['lib/sheets/', 'lib/i18n/index.ts'] },
  // From sheets to records: pure.
  {
    folder: 'lib/import/',
    own: ['lib/import/', 'lib/sheets/table.ts', 'lib/model/', 'lib/match/', 'lib/i18n/index.ts'],
  },
  // What an account manager answers for, worked out of records: pure.
  { folder: 'lib/work/', own: ['lib/work/', 'lib/model/', 'lib/i18n/index.ts'] },
  // What a worker says is named as in one of the files.
  { folder: 'lib/i18n/hand-over.ts', own: ['lib/i18n/', 'locales/en.json'] },
  { folder: 'lib/', own: ['lib/'], types: ['locales/'] },
  {
    folder: 'components/',
    own: [
      'components/',
      'lib/model/',
      'lib/work/',
      'lib/i18n/index.ts',
      'lib/compose/',
      'lib/import/',
      'lib/sheets/table.ts',
      'lib/messages/view.ts',
      // Names to choose from, and nothing that is done with them.
      'lib/sources/crm/centres.ts',
    ],
    types: ['lib/'],
    noPackages: /^(webextension-polyfill|wxt)\b/,
  },
  { folder: 'entrypoints/', own: ['entrypoints/', 'components/', 'lib/'] },
  { folder: 'server/', own: ['server/', 'lib/model/'] },
];

/** Sentences on imports that go against the layers. Tests may reach for anything. */
export function wrongImports(file: SourceFile): string[] {
  if (!isCode(file) || isTest(file)) return [];
  const layer = layers.find(({ folder }) => file.path.startsWith(folder));
  if (!layer) return [];
  return importsOf(file)
    .filter(
      ({ target, own, typeOnly }) => !(own ? mayOwn(layer, target, typeOnly) : mayPackage(layer, target)),
    )
    .map(({ target }) => `${file.path} must not import ${target}`);
}

const begins = (target: string, starts: readonly string[] = []) =>
  starts.some((start) => target.startsWith(start));

const mayOwn = (layer: Layer, target: string, typeOnly: boolean) =>
  begins(target, layer.own) || (typeOnly && begins(target, layer.types));

const mayPackage = ({ packages, noPackages }: Layer, name: string) =>
  (packages?.test(name) ?? true) && !noPackages?.test(name);
