import type { Message } from '../mail/mail.ts';
import type { App } from './app.ts';
import { h } from './dom.ts';

/** What was written; older mails are quoted text in it. No reader of participants may enter. */
export function fillBody(app: App, body: HTMLElement, message: Message): void {
  body.replaceChildren(
    ...paragraphs(message.text),
    ...(message.traps ? [traps()] : []),
    ...(message.quote ? [quote(app, message.quote)] : []),
  );
}

function paragraphs(text: string): HTMLElement[] {
  return text.split(/\n{2,}/).map((paragraph) => {
    const lines = paragraph.split('\n').flatMap((line, at) => [at > 0 ? h('br') : '', ...linked(line)]);
    return h('p', {}, ...lines);
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

/** What a sender can put into a mail to look like the head of one to a careless reader. */
function traps(): HTMLElement {
  const address = 'stefan.aigner@arden-medical.com';
  return h(
    'div',
    { 'data-app-section': 'ConversationContainer' },
    h('div', { role: 'heading', title: 'A subject in a body', id: 'x_SUBJECT' }, 'A subject in a body'),
    h('span', { id: 'x_FROM', title: address }, 'Stefan Aigner'),
    h('div', { 'data-testid': 'RecipientWell' }, h('a', { href: `mailto:${address}` }, 'Stefan Aigner')),
    h('div', { role: 'option', 'data-convid': 'trap', 'aria-selected': 'true' }, 'A row in a body'),
  );
}

function quote({ words }: App, text: string): HTMLElement {
  return h('details.history', {}, h('summary', {}, words.history), h('blockquote', {}, ...paragraphs(text)));
}
