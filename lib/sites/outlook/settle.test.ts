// @vitest-environment jsdom
// @vitest-environment-options {"url":"https://outlook.office.com/mail/inbox"}
import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildPerson, buildSighting } from '../../../tests/builders/seen.ts';
import type { Person, Sighting } from '../../model/sighting.ts';
import { settleOn, unsettled } from '../recycled.ts';
import { bearOut, houseOf } from './houses.ts';
import { outlook } from './index.ts';
import { settlePane } from './settle.ts';

const viewer = 'alex@northbeam.com';
const from = (email: string) => buildPerson({ email, part: 'from' });
const to = (email: string) => buildPerson({ email, part: 'to' });
const [maria, urs] = ['maria@arden.com', 'urs@zurberg.ch'];
const me = buildPerson({ email: viewer, part: 'to', self: true });
const priya = to('priya@northbeam.com');
const link = 'https://outlook.office.com/mail/inbox/id/x';

/** The row names whoever is `named`: the senders, unless it says otherwise. */
const mail = (
  key: string,
  people: Person[],
  named = people.filter(({ part }) => part === 'from'),
): Sighting =>
  bearOut(buildSighting({ page: 'outlook/message', key, people, viewer, link }), named.map(houseOf));
const event = (key: string, people: string[], page: 'event' | 'peek' = 'event'): Sighting => ({
  ...mail(key, people.map(to)),
  page: `outlook/${page}`,
});
const long = 60_000;

/** What was told after each reading, those in doubt with a question mark; or the wait. */
function watch(...readings: (readonly [at: number, seen: Sighting | null])[]) {
  let settling = unsettled;
  return readings.map(([at, seen]) => {
    const { wait, told, ...next } = settleOn(settlePane, seen, settling, at);
    settling = next;
    if (wait > 0 || !told) return wait || null;
    const hosts = told.people.map(
      ({ email, doubt }) => `${email?.replace(/.*@|\..*/g, '')}${doubt ? '?' : ''}`,
    );
    return hosts.join(' ');
  });
}

describe('mails in one and the same pane', () => {
  const both = mail('one', [from(maria), me, to(urs)]);

  test('of one house are believed at once, with colleagues', () => {
    const [one, two] = [mail('one', [from(maria), me, priya]), mail('two', [from(urs), me, priya])];
    expect(watch([0, one], [10, two])).toEqual(['arden northbeam northbeam', 'zurberg northbeam northbeam']);
  });

  test('of two houses are believed when they stay', () => {
    expect(watch([0, both], [1_010, both])).toEqual([1_000, 'arden northbeam zurberg']);
  });

  test('have recipients of the mail before for a question, however long they stay', () => {
    const two = mail('two', [from('jonas@arden.com'), me, to(urs)]);
    const readings = watch([0, both], [1_010, both], [1_020, two], [2_100, two], [long, two]);
    expect(readings.slice(2)).toEqual([1_000, 'arden northbeam zurberg?', 'arden northbeam zurberg?']);
  });

  test('have others than the mail before believed, and its own people once those left are gone', () => {
    const [two, three] = [
      mail('two', [from('jonas@arden.com'), me, to('rhys@brightlane.com')]),
      mail('two', [from('jonas@arden.com'), me]),
    ];
    const readings = watch([0, both], [1_010, both], [1_020, two], [2_100, two], [long, three]);
    expect(readings.slice(2)).toEqual([1_000, 'arden northbeam brightlane', 'arden northbeam']);
  });

  test('that were there are believed when one goes back to them', () => {
    const two = mail('two', [from('jonas@arden.com'), me, to(urs)]);
    const readings = watch([0, both], [1_010, both], [1_020, two], [2_100, two], [2_110, both]);
    expect(readings.at(-1)).toBe('arden northbeam zurberg');
  });

  test('without a row that says whose they are, are a question while the sender stays too', () => {
    const one = mail('one', [from(maria), me]);
    const two = mail('two', [from(maria), me], []);
    const three = mail('two', [from(urs), me], []);
    const readings = watch([0, one], [10, two], [long, two], [long + 10, three], [2 * long, three]);
    expect(readings.slice(1)).toEqual([1_000, 'arden? northbeam', 1_000, 'zurberg northbeam']);
  });

  test('from a colleague have a client of the mail before for a question', () => {
    const two = mail('two', [buildPerson({ ...priya, part: 'from' }), me, to(urs)]);
    const readings = watch([0, both], [1_010, both], [1_020, two], [2_100, two], [long, two]);
    expect(readings.slice(2)).toEqual([
      1_000,
      'northbeam northbeam zurberg?',
      'northbeam northbeam zurberg?',
    ]);
  });

  test('that one sent are of those whom the row names, and of others when they are new and stay', () => {
    const self = { ...me, part: 'from' as const };
    const two = mail('two', [self, to(maria), to(urs)], [to(maria)]);
    const readings = watch([0, both], [1_010, both], [1_020, two], [long, two]);
    expect(readings.at(-1)).toBe('northbeam arden zurberg?');
    expect(watch([0, both], [10, mail('three', [self, to(maria), to(urs)], [to(maria), to(urs)])])[1]).toBe(
      'northbeam arden zurberg',
    );
  });
});

describe('what is in the pane when a watch begins', () => {
  const both = mail('one', [from(maria), me, to(urs)]);
  const well = '<div data-testid="RecipientWell"></div>';
  const folder = 'https://outlook.office.com/mail/inbox';
  const loaded = (name: string, ago: number) =>
    vi
      .spyOn(performance, 'getEntriesByType')
      .mockReturnValue([{ name, duration: performance.now() - ago } as PerformanceEntry]);

  afterEach(() => {
    document.body.innerHTML = '';
    vi.restoreAllMocks();
    outlook.begin?.(document);
  });

  test.each([
    ['may be of any mail', well, folder, long, link, 'arden northbeam zurberg?'],
    ['is nothing, and what comes is of its mail', '', folder, long, link, 'arden northbeam zurberg'],
    ['is of the mail in a document that is new', well, folder, 1_000, link, 'arden northbeam zurberg'],
    ['is of the mail that the document was loaded for', well, link, long, link, 'arden northbeam zurberg'],
    [
      'is not of a mail that the folder was loaded for',
      well,
      folder,
      long,
      folder,
      'arden northbeam zurberg?',
    ],
    ['may be of another than was loaded', well, `${folder}/id/y`, long, link, 'arden northbeam zurberg?'],
  ])('%s', (_, content, name, ago, at, expected) => {
    history.replaceState(null, '', at);
    document.body.innerHTML = content;
    loaded(name, ago);
    outlook.begin?.(document);
    expect(watch([0, both], [1_010, both]).at(-1)).toBe(expected);
    expect(watch([0, mail('two', [from(urs), me])])).toEqual(['zurberg northbeam']);
  });
});

describe.each(['event', 'peek'] as const)('events in one and the same %s', (page) => {
  test.each([
    ['the same guests are a question', [maria], [maria], 'arden?'],
    ['guests of the same house are a question', [maria], ['jonas@arden.com'], 'arden?'],
    ['other guests are believed', [maria], [urs], 'zurberg'],
    ['some of the same are a question', [maria], [maria, urs], 'arden? zurberg'],
  ])('%s, however long they stay', (_, before, after, expected) => {
    const [one, two] = [event('one', before, page), event('two', after, page)];
    const readings = watch([0, one], [1_510, one], [1_520, two], [long, two]);
    expect(readings.slice(2)).toEqual([1_500, expected]);
  });

  test('are the same again after they were closed', () => {
    const one = event('one', [maria], page);
    expect(watch([0, one], [1_510, one], [2_000, null], [long, one])).toEqual([
      1_500,
      'arden',
      null,
      'arden',
    ]);
  });
});

test('a mail in a window of its own is believed at once, whoever is in it', () => {
  const one = { ...mail('one', [from(maria), me, to(urs)], []), page: 'outlook/popout' };
  expect(watch([0, one])).toEqual(['arden northbeam zurberg']);
});
