/** What it takes to make one element into another: one small change each, in the order of the page. */
export function differences(old: Element, fresh: Element): (() => void)[] {
  if (!isAlike(old, fresh)) return [() => old.replaceWith(fresh)];
  const inside = [...old.childNodes].flatMap((node, at) => differencesOf(node, fresh.childNodes[at]));
  return [...attributes(old, fresh), ...inside];
}

function differencesOf(old: ChildNode, fresh: ChildNode | undefined): (() => void)[] {
  if (old instanceof Element && fresh instanceof Element) return differences(old, fresh);
  if (!(old instanceof Text && fresh instanceof Text) || old.data === fresh.data) return [];
  return [
    () => {
      old.data = fresh.data;
    },
  ];
}

function attributes(old: Element, fresh: Element): (() => void)[] {
  return fresh.getAttributeNames().flatMap((name) => {
    const value = fresh.getAttribute(name) ?? '';
    return old.getAttribute(name) === value ? [] : [() => old.setAttribute(name, value)];
  });
}

/** The same tag with the same sequence of children, so that every child has a counterpart. */
function isAlike(old: Element, fresh: Element): boolean {
  return old.localName === fresh.localName && shape(old) === shape(fresh);
}

const shape = ({ childNodes }: Element) =>
  [...childNodes].map((node) => (node instanceof Element ? node.localName : node.nodeType)).join();
