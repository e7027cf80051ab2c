/**
 * How a document is built, a line for each element: names of tags, attributes and roles, none of its text and no value.
 * For a report when a site has changed. Runs inside the page on demand, so it can use nothing from outside itself.
 *
 * At most 3,000 elements; of brothers that look the same only the first is told in full.
 */
export function skeletonOf(): string {
  const MOST = 3_000;
  const lines: string[] = [];
  /** Broken markup makes attributes of words, so only names that HTML or a script's author gives are told. */
  const known =
    /^((aria|data)-[a-z][a-z-]{0,40}|alt|checked|class|colspan|componentkey|content|contenteditable|dir|disabled|email|for|height|hidden|href|id|is|itemprop|itemscope|itemtype|js[a-z]{2,20}|lang|method|name|placeholder|property|rel|role|rowspan|selected|slot|src|srcset|style|tabindex|target|title|type|value|width)$/;
  const tags = /^[a-z][a-z0-9]{0,11}$/;
  const attributesOf = (element: Element) =>
    Element.prototype.getAttributeNames
      .call(element)
      .filter((name) => known.test(name))
      .sort()
      .join(' ');
  const nameOf = (element: Element) => {
    const tag = (Reflect.get(Element.prototype, 'localName', element) as string).toLowerCase();
    // Broken markup makes tags of words as well.
    const isHtml = element instanceof HTMLElement && !(element instanceof HTMLUnknownElement);
    return isHtml && tags.test(tag) ? tag : 'other-element';
  };
  const walk = (element: Element, depth: number) => {
    if (lines.length >= MOST) return;
    const attributes = attributesOf(element);
    lines.push(`${' '.repeat(Math.min(depth, 40))}${nameOf(element)}${attributes && ` [${attributes}]`}`);
    let last = '';
    let same = 0;
    const flush = () => {
      if (same > 0) lines.push(`${' '.repeat(Math.min(depth + 1, 40))}… ${same} more like it`);
      same = 0;
    };
    const children = [...(Reflect.get(Element.prototype, 'children', element) as HTMLCollection)];
    for (const child of children) {
      const look = `${nameOf(child)} ${attributesOf(child)}`;
      if (look === last && !/^(main|section|article|form|dialog)\b/.test(look)) {
        same++;
        continue;
      }
      flush();
      last = look;
      walk(child, depth + 1);
    }
    flush();
  };
  const root = Document.prototype.querySelector.call(document, ':root');
  if (root) walk(root, 0);
  return lines.join('\n');
}
