import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildBook, buildSheet } from '../../tests/builders/book.ts';
import { planOf, recordsOf, takenOver } from '../../tests/fakes/importing.ts';
import { speak } from '../../tests/fakes/speak.ts';
import {
  Account,
  Case,
  Contact,
  Contract,
  type Kept,
  Opportunity,
  Owner,
  type RecordKind,
  Task,
} from '../model/index.ts';
import { cellOf, columns } from './columns.ts';
import { choiceLabel, columnLabel, kindLabel } from './said.ts';

/** What people and CRMs have in a text, also what looks like something else. */
const text = fc
  .oneof(
    fc.stringMatching(/^[A-Za-zäöüßéñ0-9.,'&() -]{1,30}$/),
    fc.constantFrom(
      '1.234',
      '03/04/2026',
      'Yes',
      '=1+1',
      '12.5 %',
      'N/A',
      'Q4 2026',
      '👍 go',
      'https://a.example',
    ),
  )
  .map((one) => one.trim())
  .filter((one) => one !== '');
const day = fc
  .integer({ min: 20_000, max: 25_000 })
  .map((n) => new Date(n * 864e5).toISOString().slice(0, 10));
const instant = fc.integer({ min: 1.6e12, max: 1.9e12 }).map((n) => new Date(n).toISOString());
const nullable = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const money = fc.record({
  amount: fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.integer({ min: 0, max: 1e7 }).map((n) => n / 100),
  ),
  currency: fc.constantFrom('EUR', 'USD', 'CHF', 'SEK'),
});
const link = nullable(fc.webUrl({ validSchemes: ['https'] }).map((url) => new URL(url).href));
const domain = fc.stringMatching(/^[a-z]{3,12}$/).map((name) => `${name}.example`);
const slug = nullable(fc.stringMatching(/^[a-zé0-9][a-zé0-9-]{2,20}$/).map((one) => one.normalize('NFC')));
const id = fc.uuid();
const list = <T>(one: fc.Arbitrary<T>) => fc.uniqueArray(one, { maxLength: 3 });
const source = { version: fc.constant('1'), updatedAt: fc.constant('2026-11-26T10:00:00.000Z'), link };
const role = fc.constantFrom(
  'executive-sponsor',
  'decision-maker',
  'champion',
  'influencer',
  'user',
  'blocker',
);

const owner = fc
  .record({ id, name: text, email: domain.map((host) => `alex@${host}`), ...source })
  .map((one) => Owner.parse(one));

const account = (ownerId: string) =>
  fc
    .record({
      id,
      name: text,
      domains: list(domain),
      aliasDomains: list(domain),
      website: link,
      linkedinSlug: slug,
      linkedinId: nullable(fc.integer({ min: 1, max: 1e9 }).map(String)),
      industry: nullable(text),
      tier: nullable(text),
      ownerId: fc.constantFrom(ownerId, null),
      territory: nullable(text),
      parentId: fc.constant(null),
      health: nullable(
        fc.record({ score: fc.integer({ min: 0, max: 100 }), trend: fc.constantFrom('up', 'flat', 'down') }),
      ),
      ...source,
    })
    .map((one) =>
      Account.parse({ ...one, aliasDomains: one.aliasDomains.filter((d) => !one.domains.includes(d)) }),
    );

const contact = (accountId: string) =>
  fc
    .record({
      id,
      accountId: fc.constant(accountId),
      name: text,
      givenName: nullable(text),
      familyName: nullable(text),
      emails: list(domain.map((host) => `maria@${host}`)),
      phones: list(fc.stringMatching(/^\+[1-9][0-9 ]{6,14}[0-9]$/)),
      title: nullable(text),
      linkedinSlug: slug,
      roles: list(role),
      influence: nullable(fc.constantFrom('high', 'medium', 'low')),
      stance: nullable(fc.constantFrom('supporter', 'neutral', 'sceptic', 'opponent')),
      reportsToId: fc.constant(null),
      ...source,
    })
    .map((one) => Contact.parse(one));

const below = (accountId: string, contactId: string, ownerId: string) =>
  fc.record({
    opportunity: fc
      .record({
        id,
        accountId: fc.constant(accountId),
        name: text,
        kind: fc.constantFrom('new', 'expansion', 'renewal'),
        status: fc.constantFrom('open', 'won', 'lost'),
        stage: text,
        probability: fc.integer({ min: 0, max: 100 }),
        amount: nullable(money),
        closeDate: nullable(day),
        nextStep: nullable(text),
        ownerId: fc.constantFrom(ownerId, null),
        contacts: list(fc.record({ contactId: fc.constant(contactId), role: nullable(role) })).map((all) =>
          all.slice(0, 1),
        ),
        forecastCategory: nullable(fc.constantFrom('omitted', 'pipeline', 'best-case', 'commit', 'closed')),
        productIds: list(id),
        history: fc.constantFrom(
          [],
          [{ at: '2026-11-01T10:00:00Z', byId: null, reason: 'won; sort of', changes: [] }],
        ),
        ...source,
      })
      .map((one) => Opportunity.parse(one)),
    contract: fc
      .record({
        id,
        accountId: fc.constant(accountId),
        name: text,
        status: fc.constantFrom('draft', 'active', 'expired', 'cancelled'),
        value: nullable(money),
        startDate: nullable(day),
        endDate: nullable(day),
        noticeDate: nullable(day),
        autoRenews: fc.boolean(),
        priceClause: nullable(text),
        negotiation: nullable(
          fc.constantFrom('not-started', 'preparing', 'proposed', 'negotiating', 'agreed', 'signed'),
        ),
        ...source,
      })
      .map((one) => Contract.parse(one)),
    task: fc
      .record({
        id,
        accountId: fc.constant(accountId),
        contactId: fc.constantFrom(contactId, null),
        subject: text,
        kind: fc.constantFrom('task', 'we-owe', 'they-owe'),
        dueDate: nullable(day),
        doneAt: nullable(instant),
        assigneeId: fc.constantFrom(ownerId, null),
        ...source,
      })
      .map((one) => Task.parse(one)),
    case: fc
      .record({
        id,
        accountId: fc.constant(accountId),
        subject: text,
        status: fc.constantFrom('open', 'waiting', 'closed'),
        severity: fc.constantFrom('low', 'medium', 'high', 'critical'),
        escalated: fc.boolean(),
        openedAt: instant,
        closedAt: nullable(instant),
        nextUpdateAt: nullable(instant),
        ownerId: fc.constantFrom(ownerId, null),
        ...source,
      })
      .map((one) => Case.parse(one)),
  });

const records = owner.chain((one) =>
  account(one.id).chain((client) =>
    contact(client.id).chain((person) =>
      below(client.id, person.id, one.id).map((more) => ({
        owner: one,
        account: client,
        contact: person,
        ...more,
      })),
    ),
  ),
);

type Records = typeof records extends fc.Arbitrary<infer T> ? T : never;

/** A book with a sheet for each kind, as an export writes it. */
function written(all: Records) {
  const kinds = Object.keys(all) as (keyof Records)[];
  const names = {
    nameOf: (kind: RecordKind, of: string) => {
      const found = Object.values(all).find((one) => one.id === of);
      if (!found) return undefined;
      if (kind === 'contact' && 'emails' in found) return found.emails[0] ?? found.name;
      return 'name' in found ? found.name : undefined;
    },
    labelOf: choiceLabel,
  };
  return buildBook(
    ...kinds.map((kind) =>
      buildSheet(kindLabel(kind), [
        columns[kind].map(columnLabel),
        columns[kind].map((column) => cellOf(column, all[kind], names)),
      ]),
    ),
  );
}

describe.each(['en', 'de', 'es', 'fr'])('in %s', (language) => {
  test('records that are written by the columns and read again are the same', () => {
    speak(language);
    fc.assert(
      fc.property(records, (all) => {
        const plan = planOf(written(all), [], { currency: null });
        const kept: Kept[] = takenOver(plan);
        for (const [kind, record] of Object.entries(all))
          expect(recordsOf(kept, kind as RecordKind)).toEqual([record]);
        expect(kept.length).toBe(Object.keys(all).length);
      }),
      { numRuns: 60, seed: 7 },
    );
    speak('en');
  });
});
