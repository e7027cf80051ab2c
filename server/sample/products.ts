import type { ProductId } from './workspace.ts';

/** What a deal or a contract is about, by the words in its name. */
const words: readonly (readonly [RegExp, ProductId])[] = [
  [/cold|cool|reefer|fridge|freezer|refriger|cellar|packing|trailer|lane|dairy/i, 'prd-cold-chain'],
  [/track/i, 'prd-tracking'],
  [/telemetry|substation|pump|line|filling|oil|grid|engine|steriliser|dock|door|brewhouse/i, 'prd-telemetry'],
  [
    /room|hall|ward|campus|store|climate|theatre|pharmacy|building|bâtiment|lab|centre|plant|stabilit/i,
    'prd-rooms',
  ],
  [/valid|cell bank|stabilit/i, 'prd-validation'],
  [/renewal|service|clinical|agreement|monitoring/i, 'prd-service'],
];

/** At least one: everybody has sensors somewhere. */
export function productsOf(name: string): ProductId[] {
  const found = words.flatMap(([word, id]) => (word.test(name) ? [id] : []));
  return found.length > 0 ? found : ['prd-rooms'];
}
