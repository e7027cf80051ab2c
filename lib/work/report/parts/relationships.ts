import { t } from '../../../i18n/index.ts';
import type { ContextContact } from '../../../model/index.ts';
import { healthOf } from '../../health/health.ts';
import { coverageOf, type Seat } from '../../relationships/coverage.ts';
import { termsOf } from '../../terms.ts';
import { all, type Of, type Told } from '../asked.ts';
import type { Block, Tone } from '../document.ts';
import { factsOfMaterial, type Material } from '../material.ts';
import { type ColumnOf, isIn, leftOf, MOST, orNone, tableOf } from '../table.ts';
import { count, instantAsDay, text } from '../value.ts';
import { roleWords } from './words.ts';

export function relationshipsPart(told: Told): Block[] {
  if (told.isClient) return [...met(told), ...people(told)];
  if (!told.isOne) return accounts(told);
  return orNone(
    told,
    [...met(told), ...seats(told), ...people(told), ...leftOf(told, 'contacts')],
    t('panel.people.none'),
  );
}

/** How often we were in touch in the period, where that was read. */
function met({ materials, period, isClient }: Told): Block[] {
  const known = materials.flatMap(({ said }) => (said ? said.interactions : []));
  if (known.length === 0) return [];
  const within = known.filter(({ at }) => isIn(period, at)).length;
  // That nobody called them in three months is not for their report to say.
  if (isClient && within === 0) return [];
  const from = t('report.by.interactions', known.length);
  return [
    { kind: 'figures', figures: [{ label: t('report.figure.interactions'), value: count(within), from }] },
  ];
}

function seats(told: Told): Block[] {
  const { materials, workspace, now } = told;
  const rows = materials.flatMap(({ account, contacts, refused }) =>
    refused.contacts ? [] : coverageOf(contacts, termsOf(account, workspace), now).seats,
  );
  const columns: ColumnOf<Seat>[] = [
    { name: t('report.col.role'), as: 'text', of: ({ role }) => text(t(roleWords[role])) },
    {
      name: t('report.col.person'),
      as: 'text',
      of: ({ contact }) => text(contact?.name ?? t('report.nobody')),
    },
    {
      name: t('report.col.lastContact'),
      as: 'day',
      of: ({ contact }) => instantAsDay(contact?.lastContactAt ?? null),
    },
    {
      name: t('report.col.state'),
      as: 'text',
      of: ({ state }) => text(t(`report.seat.${state}`), seatTones[state]),
    },
  ];
  return tableOf(t('report.table.seats'), columns, rows);
}

/** Inside with what they are to us; the client sees their own people and when we last spoke. */
function people(told: Told): Block[] {
  const wanted = ({ contacts }: Material) =>
    contacts.filter(({ roles, lastContactAt }) => roles.length > 0 || lastContactAt !== null);
  const inside = !told.isClient;
  const columns: ColumnOf<Of<ContextContact>>[] = [
    { name: t('report.col.person'), as: 'text', of: ({ record }) => text(record.name) },
    { name: t('report.col.title'), as: 'text', of: ({ record }) => text(record.title) },
    {
      name: t('report.col.role'),
      as: 'text',
      of: ({ record }) => text(record.roles.map((role) => t(roleWords[role])).join(', ')),
      when: inside,
    },
    {
      name: t('report.col.stance'),
      as: 'text',
      of: ({ record }) => text(record.stance && t(`handover.stance.${record.stance}`)),
      when: inside,
    },
    {
      name: t('report.col.lastContact'),
      as: 'day',
      of: ({ record }) => instantAsDay(record.lastContactAt),
    },
  ];
  return tableOf(t('report.table.people'), columns, all(told, wanted));
}

/** Of several accounts who carries each, and how it does: as its line in the list has it. */
function accounts({ materials, workspace, weights, now }: Told): Block[] {
  const rows = materials.slice(0, MOST).map((material) => ({
    name: material.account.name,
    seats: coverageOf(material.contacts, termsOf(material.account, workspace), now).seats,
    score: healthOf(factsOfMaterial(material), workspace, now, weights).score,
  }));
  type Row = (typeof rows)[number];
  const seat = (at: number, name: string): ColumnOf<Row> => ({
    name,
    as: 'text',
    of: ({ seats: all }) => text(seatWords(all[at]), seatTones[all[at]?.state ?? 'missing']),
  });
  return tableOf<Row>(
    t('report.section.relationships'),
    [
      { name: t('report.col.account'), as: 'text', of: ({ name }) => text(name) },
      { name: t('report.figure.health'), as: 'count', of: ({ score }) => count(score) },
      seat(0, t('format.role.executiveSponsor')),
      seat(1, t('format.role.decisionMaker')),
      seat(2, t('format.role.champion')),
    ],
    rows,
    materials.length,
  );
}

/** That all is well needs no colour among many. */
const seatTones = { good: undefined, quiet: 'warn', missing: 'bad' } as const satisfies Record<
  Seat['state'],
  Tone | undefined
>;

function seatWords(seat: Seat | undefined): string {
  if (!seat?.contact) return t('report.nobody');
  // That all is well goes without saying beside so many.
  if (seat.state === 'good') return seat.contact.name;
  return t('report.seatHeld', { name: seat.contact.name, state: t(`report.seat.${seat.state}`) });
}
