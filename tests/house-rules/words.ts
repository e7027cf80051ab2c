import { allowedWords } from './allowed-words.ts';
import { isCode, isTest, type SourceFile } from './source.ts';
import { isNode, type Node, treeOf, walk } from './tree.ts';

/** What is seen or heard of an element, and what components of ours are given to show. */
const VISIBLE =
  /^(title|alt|label|placeholder|question|yes|no|none|hint|sentence|words|aria-(label|description|roledescription|valuetext))$/;
/** Two words, or one that begins as a sentence does. */
const SAID = /\p{L}[\p{L}\d,;:’'"“”.)…]* +["“(]?[\p{L}\d]|^\p{Lu}\p{Ll}/u;
/** A word beside what is put into a template. */
const BESIDE = /(^| )\p{Ll}{2,}[,;:.…]* |[ ,]\p{Ll}{2,}[.…]?$/u;
const KEY = /^[a-z]\w*(\.\w+)*\.?$/i;
/** Keys of a keyboard, and names that the browser has for its things. */
const NAMES =
  /^(Enter|Escape|Tab|Home|End|Page(Up|Down)|Arrow\w+|(Meta|Control)\+Enter|[A-Z][a-z]+[A-Z]\w*)$/;
/** A function of CSS, lengths in it, or a selector of attributes. */
const CSS = /^[a-z-]+\([^)]*\)$|\b(fr|px|rem|vw)[,)]|\[[\w-]+[\]=]/;
/** Whoever reads this mends Keyside. */
const FOR_US = /^(\w*Error|DOMException|console\..+)$/;

/** Words for people that stand in the code instead of in `locales/`. */
export function wrongWords(file: SourceFile): string[] {
  return wordsIn(file)
    .filter(
      (words) => !allowedWords.some(({ at, words: these }) => file.path.startsWith(at) && these.test(words)),
    )
    .map((words) => `${file.path} says “${words}” past locales/`);
}

/** All words for people, also those that are right to stand there. */
export function wordsIn(file: SourceFile): string[] {
  if (!isCode(file) || isTest(file) || !/^(entrypoints|components|lib)\//.test(file.path)) return [];
  const found: string[] = [];
  walk(treeOf(file), (node, above) => {
    const text = textOf(node);
    if (text !== undefined && /\p{L}/u.test(text) && isForPeople(node, text, above)) found.push(text.trim());
    return !/^TS(?!As|Satisfies|NonNull)|^(Import|ExportAll)/.test(node.type) && !isForUs(node);
  });
  return found;
}

function textOf(node: Node): string | undefined {
  if (node.type === 'JSXText' || node.type === 'Literal')
    return typeof node.value === 'string' ? node.value : undefined;
  return node.type === 'TemplateElement'
    ? String((node.value as { cooked?: string }).cooked ?? '')
    : undefined;
}

function isForPeople(node: Node, text: string, above: readonly Node[]): boolean {
  if (node.type === 'JSXText') return true;
  const attribute = attributeOf(above);
  if (attribute && VISIBLE.test(attribute)) return !(text.includes('.') && KEY.test(text));
  if (NAMES.test(text) || CSS.test(text) || isClasses(text) || /^(class\w*|look)$/.test(attribute ?? ''))
    return false;
  return SAID.test(text) || (node.type === 'TemplateElement' && BESIDE.test(text));
}

/** The attribute that it is the value of, perhaps under a condition. */
function attributeOf(above: readonly Node[]): string | undefined {
  const [node, ...rest] = above;
  if (node?.type === 'JSXAttribute') return String((node.name as Node).name);
  return node &&
    /^(JSXExpressionContainer|ConditionalExpression|LogicalExpression|TemplateLiteral)$/.test(node.type)
    ? attributeOf(rest)
    : undefined;
}

/** Half of them at least are no word: `min-w-0 flex-1 truncate text-mut`. */
function isClasses(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  return (
    /^[^A-Z…’“”]*$/.test(text) && parts.filter((part) => /[-[\]:]/.test(part)).length >= parts.length / 2
  );
}

function isForUs({ type, callee }: Node): boolean {
  if (!/^(New|Call)Expression$/.test(type) || !isNode(callee)) return false;
  const { object, property } = callee as Node & { object?: Node; property?: Node };
  const name = object ? `${object.name}.${property?.name}` : String(callee.name);
  return FOR_US.test(name) && name !== 'SourceError' && name !== 'StoreError';
}
