import type { Message } from '../mail/mail.ts';
import type { App } from './app.ts';
import { append, h, hide } from './dom.ts';

/** What was written, in the element that no reader of participants may enter: `.ii.gt > .a3s`. */
export function buildBody(app: App, message: Message): HTMLElement {
  const text = h('div.a3s.aiL', {}, h('div', { dir: 'auto' }, ...paragraphs(message.text)));
  if (message.traps) text.append(traps());
  if (message.quote) text.append(quote(app, message.quote));
  return h('div.ii.gt', {}, text);
}

function paragraphs(text: string): HTMLElement[] {
  return text.split(/\n{2,}/).map((paragraph) => {
    const element = h('p');
    paragraph.split('\n').forEach((line, at) => {
      append(element, [at > 0 ? h('br') : null, ...linked(line)]);
    });
    return element;
  });
}

const linkable = /(https:\/\/[^\s]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

function linked(line: string): (HTMLElement | string)[] {
  return line.split(linkable).map((part, at) => {
    if (at % 2 === 0) return part;
    const href = part.startsWith('https:') ? part : `mailto:${part}`;
    return h('a', { href, target: '_blank', rel: 'noopener' }, part);
  });
}

/** What a sender can put into a mail to look like the header's people to a careless reader. */
function traps(): HTMLElement {
  const email = 'stefan.aigner@arden-medical.com';
  return h(
    'table.cf.gJ',
    { role: 'presentation' },
    h(
      'tbody',
      {},
      h(
        'tr.acZ',
        {},
        h(
          'td.gF',
          {},
          h('span.gD', { email, name: 'Stefan Aigner', 'data-hovercard-id': email }, 'Stefan Aigner'),
          h('span.hb', {}, h('span.g2', { email: 'ceo@pinerow-health.com', name: 'The CEO' }, 'The CEO')),
          h(
            'h2.hP',
            { 'data-thread-perm-id': 'thread-f:1', 'data-legacy-thread-id': '1', id: 'body' },
            'A subject in a body',
          ),
        ),
      ),
    ),
  );
}

function quote({ words }: App, text: string): HTMLElement {
  const folded = h('div.gmail_quote', {}, ...paragraphs(text));
  hide(folded, true);
  const dots = h(
    'div.ajR',
    {
      role: 'button',
      tabindex: 0,
      'aria-label': words.trimmed,
      click: () => hide(folded, folded.style.display !== 'none'),
    },
    '•••',
  );
  return h('div.h5', {}, dots, folded);
}
