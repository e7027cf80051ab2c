/** By which marks a site's mails are read, as CSS selectors. */
export interface MailMarks {
  /** Where mails are read, the best mark first. */
  readonly views: readonly string[];
  /** What others wrote: nothing in it is the site's, whatever it looks like. */
  readonly written: string;
  /** Recipients, who are named just as senders are. */
  readonly received: string;
  readonly title: string;
  readonly sender: string;
  readonly date: string;
  readonly body: string;
  /** In a body: what is quoted, and signatures. */
  readonly quoted: string;
  /** In a body: where what is quoted begins, and goes on to its end. */
  readonly cut: string;
}

/** One mail whose words can be read, as the page has it. */
export interface ShownMail {
  /** The sender's address where the site says that it is one, else what it says of it; and the name beside it. */
  sender: { email: string | null; words: string; name: string } | null;
  dates: string[];
  body: string;
}

export interface ShownMails {
  /** Of the page, as it names it. */
  language: string;
  /** Subjects, with the ids beside them: more than one while a mail takes another's place. */
  titles: { id: string | null; text: string }[];
  /** In the page's order. */
  mails: ShownMail[];
}

/**
 * The mails that are open in a document, with their words. Runs inside the page, and only when the person asks for it, so
 * it can use nothing from outside itself; and it asks the DOM in ways that the page cannot bend, as dom.ts does.
 *
 * At most the last 20 mails; of each at most 40,000 characters.
 */
export function mailsIn(marks: MailMarks): ShownMails {
  const MOST_MAILS = 20;
  const LONGEST = 40_000;
  const MOST_NODES = 100_000;
  const HIDDEN = '[style*="display: none" i], [style*="display:none" i], [hidden]';
  const SILENT = 'script, style, template, noscript, head, iframe, object, svg, select, textarea, button';
  const ALONE = 'p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre';
  const LINE = `${ALONE}, address, article, center, dd, div, dl, dt, footer, form, header, hr, li, main, section, tr`;
  const { matches, closest, getAttribute } = Element.prototype;

  const all = (within: Document | Element, selector: string): Element[] => {
    const { prototype } = within instanceof Document ? Document : Element;
    return [...prototype.querySelectorAll.call(within, selector)];
  };
  const is = (element: Element, selector: string): boolean => matches.call(element, selector);
  const parentOf = (node: Node): Element | null => Reflect.get(Node.prototype, 'parentElement', node);
  const isIn = (element: Element, selector: string): boolean => {
    const parent = parentOf(element);
    return parent !== null && closest.call(parent, selector) !== null;
  };
  const isShown = (element: Element): boolean => closest.call(element, HIDDEN) === null;
  const textOf = (element: Element): string =>
    (Reflect.get(Node.prototype, 'textContent', element) ?? '').trim();

  /** Its own words in lines, as they are read; not by the look of them, which the mail itself decides. */
  function wordsOf(body: Element): string {
    let words = '';
    /** Line breaks before the next word. */
    let breaks = 0;
    const say = (text: string) => {
      const line = text.replace(/[\s\u00a0]+/g, ' ');
      if (line.trim() === '' && (breaks > 0 || words === '' || words.endsWith(' '))) return;
      if (breaks > 0 && words !== '') words = `${words.trimEnd()}${'\n'.repeat(Math.min(breaks, 2))}`;
      words += breaks > 0 || words === '' || words.endsWith(' ') ? line.trimStart() : line;
      breaks = 0;
    };
    const breakAt = (element: Element) => {
      if (is(element, LINE)) breaks = Math.max(breaks, is(element, ALONE) ? 2 : 1);
      if (is(element, 'td, th')) say(' ');
    };
    // Without recursion: a mail may be nested deeper than the stack.
    const walker = Document.prototype.createTreeWalker.call(document, body, 5);
    let looked = 0;
    let node: Node | null = body;
    const leave = (from: Node): Node | null => {
      let at: Node | null = from;
      while (at && at !== body) {
        walker.currentNode = at;
        if (at instanceof Element) breakAt(at);
        const next = walker.nextSibling();
        if (next) return next;
        at = parentOf(at);
      }
      return null;
    };
    while (node && words.length < LONGEST && looked++ < MOST_NODES) {
      walker.currentNode = node;
      if (node instanceof Text) {
        const { data } = node;
        const isLiteral = parentOf(node) !== null && closest.call(parentOf(node), 'pre') !== null;
        if (isLiteral)
          for (const [at, line] of data.split('\n').entries()) {
            if (at > 0) breaks++;
            say(line);
          }
        else say(data);
        node = leave(node);
        continue;
      }
      const element = node as Element;
      if (element !== body) {
        if (is(element, marks.cut)) break;
        if (is(element, `${SILENT}, ${HIDDEN}, ${marks.quoted}`)) {
          node = leave(element);
          continue;
        }
        breakAt(element);
        if (is(element, 'br')) breaks++;
        if (is(element, 'img')) say(getAttribute.call(element, 'data-emoji') ?? '');
      }
      node = walker.firstChild() ?? leave(element);
    }
    return words.trim();
  }

  const view =
    marks.views
      .flatMap((selector) => all(document, selector))
      .find((one) => !isIn(one, marks.written) && isShown(one)) ?? document.documentElement;
  const root = Document.prototype.querySelector.call(document, ':root');
  const titles = all(view, marks.title)
    .filter((one) => !isIn(one, marks.written) && isShown(one))
    .map((one) => ({ id: getAttribute.call(one, 'data-thread-perm-id'), text: textOf(one) }));

  const open: { sender: Element | null; date: Element | null; body: Element }[] = [];
  let sender: Element | null = null;
  let following: Element | null = null;
  let date: Element | null = null;
  for (const one of all(view, `${marks.sender}, ${marks.date}, ${marks.body}`)) {
    if (!isShown(one)) continue;
    if (is(one, marks.body)) {
      // What looks like a body within another one was written.
      if (isIn(one, marks.body)) continue;
      open.push({ sender, date, body: one });
      sender = following = date = null;
    } else if (isIn(one, `${marks.written}, ${marks.received}`) || is(one, marks.received)) continue;
    else if (is(one, marks.date)) {
      // The head before had no body: that mail is folded.
      if (date) sender = following;
      following = null;
      date = one;
    } else if (sender === null) sender = one;
    else following ??= one;
  }

  const mails = open.slice(-MOST_MAILS).map(({ sender, date, body }): ShownMail => {
    const says = (name: string) => (sender && getAttribute.call(sender, name)) || null;
    const title = date && getAttribute.call(date, 'title');
    return {
      sender: sender && {
        email: says('email'),
        words: says('aria-label') ?? says('title') ?? '',
        name: textOf(sender),
      },
      dates: date ? [title ?? '', textOf(date)].filter((words) => words !== '') : [],
      body: wordsOf(body),
    };
  });
  return { language: (root && getAttribute.call(root, 'lang')) ?? '', titles, mails };
}
