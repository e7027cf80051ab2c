import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildArden } from '../../../tests/builders/arden.ts';
import { instant } from '../../../tests/builders/clock.ts';
import {
  buildContext,
  buildContract,
  buildInitiative,
  buildInteraction,
  buildOpportunity,
} from '../../../tests/builders/records.ts';
import { buildAsked, buildStar } from '../../../tests/builders/report.ts';
import { speak } from '../../../tests/fakes/speak.ts';
import type { Context } from '../../model/index.ts';
import { reportBook } from '../../report-files/report-book.ts';
import type { Asked } from './asked.ts';
import type { ReportKind } from './choice.ts';
import { asHtml } from './outputs/html.ts';
import { asMarkdown } from './outputs/markdown.ts';
import { asPlain } from './outputs/plain.ts';
import { reportOf } from './report.ts';
import { StarKind } from './stars.ts';

/** What a client may read of each record, and what has to hold for the rest to be worked with. Said once more, by hand. */
const readable: Readonly<Record<string, readonly string[]>> = {
  account: ['id', 'name', 'ownerId'],
  contacts: ['id', 'accountId', 'name', 'title', 'lastContactAt'],
  opportunities: ['id', 'accountId', 'status', 'closeDate', 'kind', 'ownerId'],
  contracts: ['id', 'accountId', 'name', 'status', 'startDate', 'endDate', 'noticeDate'],
  initiatives: ['id', 'accountId', 'name', 'status', 'period', 'dueDate', 'ownerId'],
  updates: ['id', 'at', 'authorId', 'status', 'body'],
  cases: [
    'id',
    'accountId',
    'subject',
    'status',
    'severity',
    'openedAt',
    'closedAt',
    'nextUpdateAt',
    'ownerId',
  ],
  notes: ['id', 'accountId', 'createdAt', 'authorId', 'contactId', 'opportunityId'],
  interactions: ['id', 'accountId', 'kind', 'at', 'ownerId', 'direction'],
  tasks: ['id', 'accountId', 'contactId', 'kind', 'dueDate', 'doneAt', 'assigneeId'],
  owners: ['id', 'name', 'email'],
};

/** Every word of a record that is for us alone, and every one that is not there, is the marker. */
function marked(record: object, part: string, marker: string): object {
  const fields = Object.entries(record).map(([name, value]) => {
    if (name === 'updates') return [name, value.map((each: object) => marked(each, 'updates', marker))];
    if (name === 'origin') return [name, { title: marker, link: `https://example.com/${marker}` }];
    if (name === 'stance') return [name, 'opponent'];
    if (name === 'influence') return [name, 'high'];
    if (name === 'negotiation') return [name, 'proposed'];
    if (name === 'forecastCategory') return [name, 'pipeline'];
    const isWord = typeof value === 'string' || value === null;
    return [name, isWord && !readable[part]?.includes(name) ? marker : value];
  });
  return Object.fromEntries(fields);
}

const full = (): Context =>
  buildArden({
    opportunities: [
      buildOpportunity({ id: 'opp-open', amount: { amount: 7_654_321, currency: 'EUR' } }),
      buildOpportunity({ id: 'opp-lost', status: 'lost', closeDate: '2026-11-02' }),
    ],
    contracts: [buildContract(), buildContract({ id: 'ctr-draft', status: 'draft', name: 'A draft' })],
    initiatives: [
      buildInitiative({
        updates: [
          {
            id: '00000000-0000-4000-8000-000000000001',
            at: instant(-2),
            authorId: 'own-alex',
            status: 'at-risk',
            progress: 40,
            body: 'The wards at Basel are connected.',
            internal: 'They do not know yet that Dana leaves.',
          },
        ],
      }),
    ],
  });

function withMarker(context: Context, marker: string): Context {
  const list = (part: keyof Context & keyof typeof readable) =>
    (context[part] as object[]).map((record) => marked(record, part, marker));
  const parts = Object.keys(readable).filter((part) => Array.isArray(context[part as keyof Context]));
  return {
    ...context,
    ...Object.fromEntries(parts.map((part) => [part, list(part as keyof Context)])),
    account: marked(context.account, 'account', marker),
    // What a promise is about both know; a task of ours they don't.
    tasks: context.tasks.map((task) => ({
      ...marked(task, 'tasks', marker),
      ...(task.kind !== 'task' && { subject: task.subject }),
    })),
    refused: { notes: marker },
  } as Context;
}

const everyStar = (context: Context) =>
  StarKind.options.flatMap((kind) => {
    const part = { case: 'cases', opportunity: 'opportunities' }[kind as string] ?? `${kind}s`;
    const records: { id: string }[] =
      kind === 'update'
        ? context.initiatives.flatMap(({ updates }) => updates)
        : ((context[part as keyof Context] as { id: string }[] | undefined) ?? []);
    return records.map(({ id }) => buildStar({ accountId: context.account.id, kind, id }));
  });

const outputs = (asked: Asked): string => {
  const { report, suggested } = reportOf(asked);
  return [
    asMarkdown(report),
    asHtml(report),
    asPlain(report),
    JSON.stringify([report, reportBook(report)]),
    suggested,
  ].join('\n');
};

function asking(
  marker: string,
  kind: ReportKind,
  audience: Asked['choice']['audience'],
  isRead = true,
): Asked {
  const context = withMarker(full(), marker);
  const asked = buildAsked({ stars: everyStar(context) }, context);
  const [material] = asked.materials;
  const materials = material && !isRead ? [{ ...material, said: null }] : asked.materials;
  return { ...asked, materials, choice: { ...asked.choice, kind, audience } };
}

const Marker = fc.stringMatching(/^zq[a-z]{6,12}$/);
const Kind = fc.constantFrom<ReportKind>('status', 'review');

describe('what a client reads', () => {
  test('holds no word that is for us alone, in no output and of no kind of report', () => {
    fc.assert(
      fc.property(Marker, Kind, fc.boolean(), (marker, kind, isRead) => {
        expect(outputs(asking(marker, kind, 'client', isRead))).not.toContain(marker);
      }),
      { numRuns: 60 },
    );
  });

  test('is not empty, and the same report for inside has those words many times', () => {
    const client = outputs(asking('zqinternal', 'review', 'client'));
    expect(client).toContain('The wards at Basel are connected.');
    expect(outputs(asking('zqinternal', 'review', 'inside')).split('zqinternal').length).toBeGreaterThan(20);
  });

  test('has no amount of what is open, no chance, no health, no role and no stance', () => {
    const said = outputs(asking('zqinternal', 'review', 'client'));
    for (const word of [
      '7,654,321',
      '7654321',
      'Health',
      'Sponsor',
      'opponent',
      'Forecast',
      'Chance',
      'Escalat',
    ])
      expect(said).not.toContain(word);
  });

  test('tells of what is as good as agreed without its amount, and of what was won with it', () => {
    const amount = { amount: 7_654_321, currency: 'EUR' };
    const won = { amount: 1_234_567, currency: 'EUR' };
    const context = buildArden({
      opportunities: [
        buildOpportunity({ id: 'a', name: 'Basel pumps', amount, forecastCategory: 'commit' }),
        buildOpportunity({ id: 'b', name: 'Secret plan', amount, forecastCategory: 'best-case' }),
        buildOpportunity({ id: 'c', name: 'Wards', amount: won, status: 'won', closeDate: '2026-11-02' }),
      ],
    });
    const asked = buildAsked({}, context);
    const said = outputs({ ...asked, choice: { ...asked.choice, audience: 'client' } });
    expect(said).toContain('Basel pumps');
    expect(said).toContain('1,234,567');
    expect(said).not.toContain('7,654,321');
    expect(said).not.toContain('Secret plan');
  });

  const languages = ['en', 'de', 'es', 'fr'] as const;
  test.each(languages)('has no section on what is not there: %s', (language) => {
    speak(language);
    const asked = buildAsked({}, buildContext());
    const told = (audience: Asked['choice']['audience']) =>
      reportOf({ ...asked, choice: { ...asked.choice, audience } }).report.sections;
    expect(told('client').map(({ key }) => key)).toEqual(['summary']);
    // Inside it is news that a part is empty.
    expect(told('inside').length).toBeGreaterThan(5);
  });

  test('has the sections of which there is one thing to tell, and no count of talks that were not had', () => {
    const context = buildContext({
      contracts: [buildContract()],
      interactions: [buildInteraction({ at: '2026-01-05T09:00:00Z' })],
    });
    const asked = buildAsked({}, context);
    const { sections } = reportOf({ ...asked, choice: { ...asked.choice, audience: 'client' } }).report;
    expect(sections.map(({ key }) => key)).toEqual(['summary', 'renewals']);
    expect(JSON.stringify(sections)).not.toContain('Interactions in this period');
  });

  test('leaves out what is starred of ours alone, and the person is told of how many', () => {
    const context = full();
    const asked = buildAsked({ stars: everyStar(context) }, context);
    const client = reportOf({ ...asked, choice: { ...asked.choice, audience: 'client' } });
    expect(reportOf(asked).hidden).toBe(0);
    // Three notes, four interactions, a task, two opportunities, a draft.
    expect(client.hidden).toBe(11);
  });
});
