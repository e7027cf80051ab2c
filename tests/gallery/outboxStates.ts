import type { Mark } from '../../components/outbox/view.ts';
import type { PanelFrame, PanelView } from '../../components/panel/view.ts';
import { Change } from '../../lib/model/index.ts';
import type { Queued, Trouble } from '../../lib/outbox/queued.ts';
import { buildArden } from '../builders/arden.ts';
import { day, instant, NOW } from '../builders/clock.ts';
import { buildOutbox, buildStanding } from '../builders/compose.ts';
import { buildNoteCreate, buildQueued, uuid } from '../builders/queued.ts';
import * as build from '../builders/records.ts';
import { buildStatus } from '../builders/status.ts';
import { account } from './accountStates.ts';
import { endlessName } from './extremes.ts';
import { view } from './frame.ts';

const MINUTE = 60_000;
const here = JSON.stringify(['https://accounts.example.com', 'Northbeam Software', 'alex@northbeam.example']);
const other = JSON.stringify(['https://accounts.example.com', 'Northbeam', 'alex@northbeam.example']);

const trouble = (kind: Trouble['kind'], sentence: string, more: Partial<Trouble> = {}): Trouble => ({
  kind,
  sentence,
  at: NOW - MINUTE,
  ...more,
});
const offline = trouble(
  'unreachable',
  'The server cannot be reached. Your words are safe here and go out by themselves once it can.',
);

const gone = trouble(
  'away',
  'This is for a source that is not connected any more. Your words are safe here and are sent by themselves once that source is there again; nothing else waits for them. You can also discard this.',
  { untouched: true },
);
const unanswered = trouble(
  'away',
  'This is for Northbeam CRM. The connection broke before the answer came. Nothing is lost, and nothing is saved twice: Keyside asks that source again by itself, and nothing else waits for it.',
  { untouched: false },
);
const builds = trouble(
  'earlier-change',
  'This builds on an earlier change that has not gone through. It is sent as soon as that one is.',
);

const item = (seq: number, over: Partial<Queued> = {}): Queued =>
  buildQueued({
    seq,
    change: buildNoteCreate(
      seq,
      'acc-arden',
      'Helen agrees to sponsor phase 2 if Basel is fixed by mid December.',
    ),
    accountName: 'Arden Medical',
    connection: here,
    savedAt: NOW - seq * 4 * MINUTE,
    state: 'waiting',
    tries: 0,
    ...over,
  });

const edit = (body: string) =>
  Change.parse({
    id: uuid(7),
    type: 'note.update',
    recordId: 'not-board',
    baseVersion: '1',
    fields: { body, contactId: 'con-helen' },
  });
const call = Change.parse({
  id: uuid(8),
  type: 'interaction.create',
  recordId: uuid(9),
  fields: {
    accountId: 'acc-arden',
    kind: 'call',
    direction: 'out',
    at: instant(0),
    subject: 'Pumps at Basel',
    summary: null,
    contactIds: [],
    ownerId: 'own-alex',
    originLink: null,
  },
});
const done = Change.parse({
  id: uuid(10),
  type: 'task.update',
  recordId: 'tas-report',
  baseVersion: '1',
  fields: { doneAt: instant(0) },
});
const removal = Change.parse({ id: uuid(11), type: 'note.delete', recordId: 'not-board', baseVersion: '1' });

const rejected = item(1, {
  change: call,
  state: 'aside',
  tries: 1,
  trouble: trouble('rejected', 'The Account API did not take this.', {
    fields: { subject: 'A subject may have 80 characters here.', at: 'This time is in the future.' },
  }),
});
const conflict = item(2, {
  change: edit('Board wants one vendor for monitoring by Q2. Maria has the ROI sheet.'),
  state: 'aside',
  tries: 1,
  trouble: trouble(
    'conflict',
    'Dana Whitfield changed this note after you had opened it. Both versions are kept: compare them, then choose.',
    {
      current: build.buildNote({
        body: 'Board wants one vendor for monitoring by Q3.',
        contactId: 'con-helen',
      }),
    },
  ),
});
const merged = item(3, {
  state: 'aside',
  tries: 1,
  trouble: trouble('merged', 'This account is now part of Arden Group.', {
    into: { id: 'acc-group', name: 'Arden Group' },
  }),
});
const foreign = item(4, { connection: other, trouble: null });

function list(items: readonly Queued[], frame: Partial<PanelFrame> = {}, more = 0): PanelView {
  const aside = items.filter(({ state }) => state === 'aside').length;
  const standing = buildStanding({
    waiting: items.length - aside + more,
    aside,
    trouble: items[0]?.trouble ?? null,
  });
  return account({}, { outbox: buildOutbox({ standing, items, more, connection: here }), ...frame });
}

const waits = (standing: Parameters<typeof buildStanding>[0], frame: Partial<PanelFrame> = {}): PanelView =>
  account(
    { fetchedAt: NOW - 60 * MINUTE },
    { outbox: buildOutbox({ standing: buildStanding({ since: NOW - 20 * MINUTE, ...standing }) }), ...frame },
  );

const marks = new Map<string, Mark>([
  ['not-new', 'sending'],
  ['not-board', 'waiting'],
  ['int-roi', 'aside'],
  ['tas-report', 'waiting'],
  ['con-luis', 'waiting'],
  ['cas-pumps', 'sending'],
]);

/** The outbox and all that tells of it, by the name each state has in the gallery's address. */
export const outboxStates: Readonly<Record<string, () => PanelView>> = {
  waiting: () => waits({ waiting: 2, trouble: offline }),
  'waiting-offline': () =>
    waits({ waiting: 2, trouble: offline }, { status: buildStatus({ connection: 'unreachable' }) }),
  'waiting-signed-out': () =>
    waits({ waiting: 2, trouble: null }, { status: buildStatus({ connection: 'signed-out' }) }),
  'needs-you': () => waits({ waiting: 1, aside: 1, trouble: rejected.trouble }),
  'just-sending': () => waits({ waiting: 1, since: NOW - 400 }),
  outbox: () =>
    list([rejected, conflict, merged, foreign, item(5, { trouble: offline }), item(6, { change: done })]),
  'outbox-one': () => list([item(1, { trouble: offline })]),
  'outbox-sending': () => list([item(1, { state: 'sending', tries: 1 }), item(2, { change: removal })]),
  'outbox-taken-back': () => list([item(1, { state: 'sending', takenBack: true, tries: 2 })]),
  'outbox-conflict': () => list([conflict]),
  'outbox-removal-conflict': () =>
    list([
      item(1, {
        change: removal,
        state: 'aside',
        trouble: trouble('conflict', 'Someone changed this note after you had seen it.', {
          current: build.buildNote(),
        }),
      }),
    ]),
  'outbox-beside': () =>
    list([
      item(1, { trouble: gone }),
      item(2, { change: call, tries: 1, unsure: true, trouble: unanswered }),
      item(3, { change: edit('Basel is fixed.'), trouble: builds }),
    ]),
  'outbox-empty': () => list([]),
  'outbox-opening': () =>
    account(
      {},
      { outbox: buildOutbox({ standing: buildStanding({ waiting: 2, trouble: offline }), items: [] }) },
    ),
  'outbox-unreadable': () =>
    account(
      {},
      {
        outbox: buildOutbox({
          standing: buildStanding({ aside: 1 }),
          items: [],
          problem: 'This panel is covered. Move what lies over it, then try again.',
          unreadable: [{ seq: 9, accountName: 'Arden Medical', text: 'Helen agrees to sponsor phase 2.' }],
        }),
      },
    ),
  'outbox-many': () =>
    list(
      Array.from({ length: 500 }, (_, index) => item(index + 1, { trouble: offline })),
      {},
      120,
    ),
  'outbox-hostile': () =>
    list([
      item(1, {
        accountName: endlessName,
        change: buildNoteCreate(
          1,
          'a',
          `<img src=x onerror="document.title='broken'">${'unbroken'.repeat(60)}`,
        ),
        trouble: trouble('bad-answer', `${endlessName} <b>${'x'.repeat(300)}</b>`),
      }),
      item(2, {
        change: edit('مريم العلي '.repeat(60)),
        state: 'aside',
        trouble: trouble('conflict', 'غير', { current: build.buildNote({ body: 'y'.repeat(4000) }) }),
      }),
      item(3, { connection: 'not a key', accountName: 'Gnirts ‮txt.exe' }),
    ]),
  'outbox-elsewhere': () =>
    view(
      { state: 'nobody' },
      { outbox: buildOutbox({ items: [item(1, { trouble: offline })], connection: here }) },
    ),
  marks: () =>
    account({
      marks,
      context: buildArden({
        notes: [
          build.buildNote({ id: 'not-new', body: 'Helen agrees to sponsor phase 2.', createdAt: instant(0) }),
          ...buildArden().notes,
        ],
        tasks: [build.buildTask({ doneAt: instant(0) }), build.buildTask({ id: 'tas-2', dueDate: day(9) })],
      }),
    }),
  'note-saved': () =>
    account(
      {
        marks: new Map<string, Mark>([['not-new', 'waiting']]),
        context: buildArden({
          notes: [
            build.buildNote({
              id: 'not-new',
              body: 'Helen agrees to sponsor phase 2.',
              createdAt: instant(0),
            }),
            ...buildArden().notes,
          ],
        }),
      },
      { undo: { sentence: 'Note saved.' } },
    ),
};
