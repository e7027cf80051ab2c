import type { Address, Message } from '../mail/mail.ts';
import { type App, isMe } from './app.ts';
import { crowdOf } from './crowd.ts';
import { h, nextId } from './dom.ts';
import { icon } from './icons.ts';
import { button } from './toolbar.ts';
import { agoOf, dateOf, fullDate } from './when.ts';

export interface MessageActions {
  reply(message: Message, all: boolean): void;
}

/** Who wrote an open message, when, and to whom. */
export function head(app: App, message: Message, close: () => void, actions: MessageActions): HTMLElement {
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

export function sender(app: App, from: Address): HTMLElement {
  const name = isMe(app, from) ? app.mailbox.me.name : from.name;
  return h(
    'span.gD',
    { email: from.email, 'data-hovercard-id': from.email, name, role: 'gridcell', tabindex: -1 },
    h('span', {}, name),
  );
}

export function picture({ name, email }: Address): HTMLElement {
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

export function date({ settings }: App, message: Message): HTMLElement {
  const at = dateOf(message.when);
  const title = fullDate(at, settings.hl);
  return h(
    'span.g3',
    { id: nextId(), title, alt: title, role: 'gridcell', tabindex: -1 },
    `${title} (${agoOf(at, settings.hl)})`,
  );
}
