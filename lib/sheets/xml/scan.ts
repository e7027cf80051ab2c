import { plainText } from './text.ts';

/**
 * Names come without their prefix; `tag` is what stands between the name and the end, for `attribute`. Places are those
 * of the tag in the text, where that is fed in one piece.
 */
export interface XmlEvents {
  open?(name: string, tag: string, place: Place): void;
  close?(name: string, place: Place): void;
  text?(text: string): void;
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Scanner {
  /** @throws XmlFault */
  feed(piece: string): void;
  /** @throws XmlFault where something is still open. */
  end(): void;
}

/** The XML is not what XML may be; who knows the part says so to the person. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';
}

const DEEPEST = 200;
/** Of a tag or comment that does not end; a cell's text is cut and goes on. */
const LONGEST = 2 ** 20;
const SLASH = 47;
const [BANG, QUESTION] = [33, 63];

/**
 * Reads XML as it comes, in pieces cut anywhere. It knows what workbooks are written with; a DOCTYPE, by which a small
 * file could unfold to a huge one, is refused.
 */
export function createScanner(events: XmlEvents): Scanner {
  const open: string[] = [];
  let rest = '';
  let roots = 0;

  function text(value: string): void {
    if (open.length > 0) events.text?.(plainText(value));
    else if (/\S/.test(value)) throw new XmlFault('stray-text');
  }

  function begin(inside: string, place: Place): void {
    const isEmpty = inside.charCodeAt(inside.length - 1) === SLASH;
    const body = isEmpty ? inside.slice(0, -1) : inside;
    const nameEnd = endOfName(body);
    const name = body.slice(0, nameEnd);
    if (nameEnd === 0 || open.length >= DEEPEST) throw new XmlFault('bad-tag');
    if (open.length === 0 && ++roots > 1) throw new XmlFault('second-root');
    events.open?.(local(name), body.slice(nameEnd), place);
    if (isEmpty) events.close?.(local(name), place);
    else open.push(name);
  }

  function finish(inside: string, place: Place): void {
    const name = inside.trimEnd();
    if (open.pop() !== name) throw new XmlFault('wrong-end');
    events.close?.(local(name), place);
  }

  /** What begins with `<`: where it ends, or -1 while that has not come. */
  function mark(source: string, at: number): number {
    const first = source.charCodeAt(at + 1);
    if (first === BANG) return special(source, at, (value) => open.length > 0 && events.text?.(value));
    if (first === QUESTION) return after(source, '?>', at);
    const end = endOfTag(source, at + 1);
    if (end < 0) return -1;
    const place = { start: at, end: end + 1 };
    if (first === SLASH) finish(source.slice(at + 2, end), place);
    else begin(source.slice(at + 1, end), place);
    return end + 1;
  }

  function feed(piece: string): void {
    const source = rest + piece;
    let at = 0;
    while (at < source.length) {
      const next = source.indexOf('<', at);
      const end = next < 0 ? wholeText(source, at) : next;
      if (end > at) text(source.slice(at, end));
      at = end;
      if (next < 0) break;
      const after = mark(source, next);
      if (after < 0) break;
      at = after;
    }
    rest = source.slice(at);
    if (rest.length > LONGEST) throw new XmlFault('endless');
  }

  return {
    feed,
    end() {
      if (rest.trim() || open.length > 0 || roots === 0) throw new XmlFault('cut-off');
    },
  };
}

/** A comment, or text as it is; a DOCTYPE is none of them. */
function special(source: string, at: number, text: (value: string) => void): number {
  if (source.startsWith('<!--', at)) return after(source, '-->', at + 4);
  const isText = source.startsWith('<![CDATA[', at);
  if (!isText && source.length - at >= 9) throw new XmlFault('doctype');
  const end = isText ? after(source, ']]>', at + 9) : -1;
  if (end >= 0) text(source.slice(at + 9, end - 3));
  return end;
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** `>` may stand in a value. */
function endOfTag(source: string, from: number): number {
  let quote = 0;
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (quote > 0) quote = code === quote ? 0 : quote;
    else if (code === 62) return at;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
}

/** Text without what may be the beginning of an entity that is not all there yet. */
function wholeText(source: string, from: number): number {
  const amp = source.lastIndexOf('&');
  return amp >= from && source.length - amp < 12 && !source.includes(';', amp) ? amp : source.length;
}

function endOfName(tag: string): number {
  for (let at = 0; at < tag.length; at += 1) if (tag.charCodeAt(at) <= 32) return at;
  return tag.length;
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
