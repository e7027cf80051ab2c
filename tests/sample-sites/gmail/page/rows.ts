import { type App, type Item, isMe } from './app.ts';
import { h, nextId } from './dom.ts';
import { icon } from './icons.ts';
import { newest } from './items.ts';
import { dateOf, fullDate, shortDate } from './when.ts';

/** The row of an item: one `tr`, or three in the narrow list beside a vertical pane, where only the first names people. */
export function rowsOf(app: App, item: Item, narrow: boolean, open: () => void): HTMLElement[] {
  const state = item.thread.unread ? 'zE' : 'yO';
  const rows = narrow ? narrowRows(app, item, state) : [wideRow(app, item, state)];
  for (const row of rows) row.addEventListener('click', open);
  return rows;
}

function wideRow(app: App, item: Item, state: string): HTMLElement {
  const id = nextId();
  return h(
    `tr.zA.${state}`,
    { role: 'row', id: nextId(), tabindex: -1, draggable: 'false', 'aria-labelledby': id },
    h('td.PF.xY'),
    h('td.oZ-x3.xY', { 'data-tooltip': app.words.select }, checkbox(id)),
    h('td.apU.xY', {}, star(app, item)),
    h(
      'td.yX.xY',
      { role: 'gridcell', tabindex: -1 },
      summary(app, item, id),
      h('div.yW', { id: nextId() }, ...senders(app, item)),
    ),
    h(
      'td.xY.a4W',
      { id: nextId(), tabindex: -1, role: 'gridcell' },
      h(
        'div.xS',
        { role: 'link' },
        h(
          'div.xT',
          {},
          ...labels(item),
          h('div.y6', {}, h('span.bog', { id: nextId() }, subject(item))),
          h('span.y2', { id: nextId() }, h('span.Zt', {}, '\u00a0-\u00a0'), snippet(item)),
        ),
      ),
    ),
    h('td.byZ.xY', { role: 'gridcell', tabindex: -1 }),
    h('td.yf.xY', {}, '\u00a0'),
    h('td.xW.xY', { role: 'gridcell', tabindex: -1 }, date(app, item)),
  );
}

function narrowRows(app: App, item: Item, state: string): HTMLElement[] {
  const id = nextId();
  return [
    h(
      `tr.zA.${state}.apv`,
      { id: nextId(), tabindex: -1, 'aria-labelledby': id },
      h('td.PF.xY', { rowspan: 3 }),
      h('td.apo-x3.xY.aid', { rowspan: 3 }, checkbox(id)),
      h('td.yX.xY.apy', {}, summary(app, item, id), h('div.yW', { id: nextId() }, ...senders(app, item))),
      h('td.yf.xY.apt', {}, h('div.apm', {}, date(app, item))),
      h('td.apU.apC', { rowspan: 3 }, star(app, item)),
    ),
    h(
      `tr.zA.${state}.apv`,
      {},
      h(
        'td.xY.apD',
        { colspan: 2, tabindex: 0, role: 'link' },
        h('div.xS', {}, h('div.xT', {}, h('div.y6', {}, h('span', { id: nextId() }, subject(item))))),
      ),
    ),
    h(
      `tr.zA.${state}.apv.apw`,
      {},
      h(
        'td.xY.apA',
        { colspan: 2 },
        h(
          'div.apB',
          {},
          h('div.apu', {}, h('div.as', {}, ...labels(item))),
          h('div.y2.apz', {}, snippet(item)),
        ),
      ),
    ),
  ];
}

/** What a screen reader says of the row; it names the people a second time. */
function summary(app: App, item: Item, id: string): HTMLElement {
  return h(
    'div.afn',
    { id },
    ...senders(app, item),
    ', ',
    subject(item),
    ', ',
    h('span.bq3', {}, shortDate(dateOf(newest(item).when), app.settings.hl)),
    ', ',
    snippet(item),
    '.',
  );
}

function senders(app: App, item: Item): (HTMLElement | string)[] {
  if (item.thread.folder === 'drafts') return [h('span.boq', {}, app.words.draft)];
  const unique = new Map(item.messages.map(({ from }) => [from.email.toLowerCase(), from]));
  const several = unique.size > 1;
  const names = [...unique.values()].flatMap((from, at) => {
    const name = isMe(app, from) ? app.words.me : from.name;
    const text = several ? (name.split(' ')[0] ?? name) : name;
    const span = h(
      `span.${item.thread.unread ? 'zF' : 'yP'}`,
      { translate: 'no', email: from.email, name, 'data-hovercard-id': from.email },
      text,
    );
    return [at > 0 ? ', ' : '', h('span.bA4', {}, span)];
  });
  const number = item.messages.length;
  return number > 1 ? [...names, h('span.bx0', {}, String(number))] : names;
}

function subject({ thread, messages }: Item): HTMLElement {
  const last = messages.at(-1);
  const ids = {
    'data-thread-id': `#thread-f:${thread.id}`,
    'data-legacy-thread-id': BigInt(thread.id).toString(16),
    'data-legacy-last-message-id': BigInt(last?.id ?? 0).toString(16),
    'data-legacy-last-non-draft-message-id': BigInt(last?.id ?? 0).toString(16),
  };
  return h('span.bqe', ids, thread.subject);
}

function labels({ thread }: Item): HTMLElement[] {
  return thread.labels.map((label) =>
    h('div.ar.as', {}, h('div.at', { title: label }, h('div.au', {}, h('div.av', {}, label)))),
  );
}

function snippet(item: Item): string {
  return newest(item).text.replace(/\s+/g, ' ').slice(0, 200);
}

function date({ settings }: App, item: Item): HTMLElement {
  const at = dateOf(newest(item).when);
  const title = fullDate(at, settings.hl);
  return h(
    'span',
    { title, id: nextId(), 'aria-label': title },
    h('span.bq3', {}, shortDate(at, settings.hl)),
  );
}

function checkbox(label: string): HTMLElement {
  return h(
    'div.oZ-jc.T-Jo.J-J5-Ji',
    {
      id: nextId(),
      role: 'checkbox',
      'aria-labelledby': label,
      dir: 'ltr',
      'aria-checked': 'false',
      tabindex: -1,
    },
    h('div.T-Jo-auh'),
  );
}

function star({ words }: App, { thread }: Item): HTMLElement {
  const element = h(`span.aXw.T-KT${thread.starred ? '.T-KT-Jp' : ''}`, {
    id: nextId(),
    role: 'button',
    'aria-label': words.star,
    'data-tooltip': words.star,
  });
  element.append(icon('star', 18));
  return element;
}
