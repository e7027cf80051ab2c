import type { Message } from '../mail/mail.ts';
import type { App } from './app.ts';
import { buildBody } from './body.ts';
import { h, nextId } from './dom.ts';
import { date, head, type MessageActions, picture, sender } from './message-head.ts';

/** A message of a thread: only its sender and a line while it is folded; recipients and body once it is open. */
export function buildMessage(
  app: App,
  message: Message,
  open: boolean,
  actions: MessageActions,
): HTMLElement {
  const item = h('div', { role: 'listitem', tabindex: -1 });
  const show = (opened: boolean) => {
    item.className = opened ? 'h7 bg ie' : 'kv bg';
    const content = opened
      ? expanded(app, message, () => show(false), actions)
      : collapsed(app, message, () => show(true));
    item.replaceChildren(
      h('div.Bk', {}, h('div.G3.G2', {}, h('div', {}, h('div', { id: nextId() }, content)))),
    );
    setMessageId(item, message);
  };
  show(open);
  return item;
}

/** Fills in what comes after the view. */
export function setMessageId(item: HTMLElement, message: Message, word?: string): void {
  const element = item.querySelector('.adn');
  element?.setAttribute('data-message-id', word ?? `#msg-f:${message.id}`);
  element?.setAttribute('data-legacy-message-id', word ?? BigInt(message.id).toString(16));
}

function collapsed(app: App, message: Message, open: () => void): HTMLElement {
  const line = message.text.replace(/\s+/g, ' ').slice(0, 240);
  return h(
    'div.adf.ads',
    { click: open },
    picture(message.from),
    h(
      'div.gs.gt',
      {},
      h(
        'div.gE.hI',
        {},
        h(
          'table.cf.gJ',
          { cellpadding: 0, role: 'presentation' },
          h(
            'tbody',
            {},
            h(
              'tr',
              {},
              h('td.gF.gK', {}, sender(app, message.from)),
              h('td.gF.gK.more'),
              h('td.gH.bAk', {}, h('span'), date(app, message)),
            ),
            h(
              'tr',
              {},
              h(
                'td.gF.gK',
                { colspan: 3 },
                h(
                  'table.cf.iB',
                  { cellpadding: 0 },
                  h(
                    'tbody',
                    {},
                    h('tr', {}, h('td', {}, h('div.iA.g6', { role: 'gridcell', tabindex: -1 }, line))),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
    h('div.ajx'),
  );
}

function expanded(app: App, message: Message, close: () => void, actions: MessageActions): HTMLElement {
  return h(
    'div.adn.ads',
    {},
    picture(message.from),
    h(
      'div.gs',
      {},
      head(app, message, close, actions),
      h('div', { id: nextId() }),
      h('div', {}, h('div.aHl'), buildBody(app, message)),
    ),
    h('div.ajx'),
  );
}
