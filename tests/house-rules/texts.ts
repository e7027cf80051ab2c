import { readFileSync } from 'node:fs';
import { flat } from '../fakes/speak.ts';
import { isCode, isTest, type SourceFile } from './source.ts';
import { isNode, type Node, treeOf, walk } from './tree.ts';

/** By the key that code has: `panel.people.title`. */
const texts = new Map(
  Object.entries(flat(JSON.parse(readFileSync('locales/en.json', 'utf8')))).map(([name, text]) => [
    name.replaceAll('_', '.'),
    text,
  ]),
);
const namesIn = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));

/** Sentences on texts that are not given what they need, or what they have no place for. */
export function wrongValues(file: SourceFile): string[] {
  if (!isCode(file) || isTest(file) || !/^(entrypoints|components|lib)\//.test(file.path)) return [];
  const found: string[] = [];
  walk(treeOf(file), (node) => {
    const said = saidBy(node);
    if (said) found.push(...wrongIn(said));
    return true;
  });
  return found.map((sentence) => `${file.path}: ${sentence}`);
}

interface Said {
  keys: string[];
  given: ReadonlySet<string>;
}

/** What a call of `t` says; undefined for other nodes, and where the values are put together elsewhere. */
function saidBy({ type, callee, arguments: all }: Node): Said | undefined {
  if (type !== 'CallExpression' || !isNode(callee) || callee.name !== 't') return undefined;
  const [key, ...rest] = all as Node[];
  const values = rest.find((each) => each.type === 'ObjectExpression');
  const isCounted = rest.length > 0 && rest[0] !== values;
  const properties = (values?.properties ?? []) as Node[];
  const keys = key ? keysOf(key) : [];
  const isElsewhere = !values && isCounted && !keys.every((one) => texts.get(one)?.includes(' | '));
  if (isElsewhere || properties.some((each) => each.type !== 'Property')) return undefined;
  const given = properties.map((each) => String((each.key as Node).name ?? (each.key as Node).value));
  return { keys, given: new Set(isCounted ? ['n', ...given] : given) };
}

/** Every key that an expression may come to; none, where more than a condition decides. */
function keysOf(node: Node): string[] {
  if (node.type === 'Literal') return [String(node.value)];
  if (node.type !== 'ConditionalExpression') return [];
  return [node.consequent, node.alternate].flatMap((each) => keysOf(each as Node));
}

function wrongIn({ keys, given }: Said): string[] {
  const wanted = new Set(keys.flatMap((key) => [...namesIn(texts.get(key) ?? '')]));
  const missing = [...wanted].filter((name) => !given.has(name));
  const idle = [...given].filter((name) => keys.length > 0 && !wanted.has(name) && name !== 'n');
  return [
    ...missing.map((name) => `${keys[0]} is not given {${name}}`),
    ...idle.map((name) => `${keys[0]} has no place for {${name}}`),
  ];
}
