import type { Address, Message } from '../mail/mail.ts';
import { type App, isMe } from './app.ts';
import { buildBody } from './body.ts';
import { crowdOf } from './crowd.ts';
import { h, nextId } from './dom.ts';
import { icon } from './icons.ts';
import { button } from './toolbar.ts';
import { agoOf, dateOf, fullDate } from './when.ts';

export interface MessageActions {
  reply(message: Message, all: boolean): void;
}

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

function head(app: App, message: Message, close: () => void, actions: MessageActions): HTMLElement {
  const { from } = message;
  const named = h(
    'h3.iw.gFxsud',
    {},
    h(
      'span.qu',
      { translate: 'no', role: 'gridcell', tabindex: -1 },
      sender(app, from),
      ' ',
      h('span.cfXrwd'),
      h(
        'span.go',
        {},
        h('span', { 'aria-hidden': 'true' }, '<'),
        from.email,
        h('span', { 'aria-hidden': 'true' }, '>'),
      ),
    ),
  );
  return h(
    'div.gE.iv.gt',
    {},
    h(
      'table.cf.gJ',
      { cellpadding: 0 },
      h(
        'tbody',
        {},
        h(
          'tr.acZ',
          { click: close },
          h(
            'td.gF.gK',
            {},
            h('table.cf.ix', { cellpadding: 0 }, h('tbody', {}, h('tr', {}, h('td.c2', {}, named)))),
          ),
          h('td.gH.bAk', {}, h('div.gK', {}, h('span'), date(app, message))),
          h('td.gH.acX.bAm', { rowspan: 2 }, headButtons(app, message, actions)),
        ),
        h(
          'tr.acZ.xD',
          {},
          h(
            'td',
            { colspan: 3 },
            h(
              'table.cf.adz',
              { cellpadding: 0 },
              h(
                'tbody',
                {},
                h(
                  'tr',
                  {},
                  h(
                    'td.ady',
                    {},
                    h('div.iw.ajw', {}, recipients(app, message)),
                    h(
                      'div.ajy',
                      {
                        role: 'button',
                        tabindex: 0,
                        'aria-haspopup': 'true',
                        'data-tooltip': app.words.details,
                        'aria-label': app.words.details,
                      },
                      icon('down', 14),
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

function headButtons({ words }: App, message: Message, actions: MessageActions): HTMLElement {
  const element = h(
    'div',
    {},
    button(words.reply, 'reply', 'aaq.L3', () => actions.reply(message, false)),
    button(words.more, 'more', 'aap.L3'),
  );
  element.lastElementChild?.setAttribute('aria-haspopup', 'true');
  element.lastElementChild?.setAttribute('aria-expanded', 'false');
  element.addEventListener('click', (event) => event.stopPropagation());
  return element;
}

function recipients(app: App, message: Message): HTMLElement {
  const all = [...message.to, ...message.cc, ...crowdOf(message.crowd)];
  const spans = all.flatMap((one, at) => {
    const name = isMe(app, one) ? app.words.me : one.name;
    const text = all.length > 1 && !isMe(app, one) ? (name.split(' ')[0] ?? name) : name;
    return [
      at > 0 ? ', ' : '',
      h('span.g2', { email: one.email, name, 'data-hovercard-id': one.email, translate: 'no' }, text),
    ];
  });
  return h('span.hb', { translate: 'no' }, `${app.words.to} `, ...spans, ' ');
}

function sender(app: App, from: Address): HTMLElement {
  const name = isMe(app, from) ? app.mailbox.me.name : from.name;
  return h(
    'span.gD',
    { email: from.email, 'data-hovercard-id': from.email, name, role: 'gridcell', tabindex: -1 },
    h('span', {}, name),
  );
}

function picture({ name, email }: Address): HTMLElement {
  const hue = [...email].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 360, 7);
  return h(
    'div.aju',
    {},
    h(
      'div.aCi',
      {},
      h(
        'div.ajn',
        {
          jid: email,
          'data-hovercard-id': email,
          'data-name': name,
          'aria-hidden': 'true',
          style: `background: hsl(${hue} 45% 45%)`,
        },
        (/\p{L}/u.exec(name)?.[0] ?? '?').toUpperCase(),
      ),
    ),
  );
}

function date({ settings }: App, message: Message): HTMLElement {
  const at = dateOf(message.when);
  const title = fullDate(at, settings.hl);
  return h(
    'span.g3',
    { id: nextId(), title, alt: title, role: 'gridcell', tabindex: -1 },
    `${title} (${agoOf(at, settings.hl)})`,
  );
}
