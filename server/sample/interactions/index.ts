import { sampleAccounts } from '../accounts.ts';
import type { Calendar } from '../calendar.ts';
import { sampleOwners } from '../owners.ts';
import { accountOf, contactOf, contactsOf } from '../portfolio.ts';
import { createRandom, type Random } from '../random.ts';
import { recordLink, type Sample } from '../record.ts';
import { type Occasion, occasion, YEAR_DAYS } from './occasion.ts';
import { silenceOf } from './silence.ts';
import { newcomers, told } from './told.ts';

/** How many in a year, besides the told ones. */
const perTier: Readonly<Record<string, number>> = {
  'Key account': 88,
  Growth: 54,
  Standard: 30,
  Prospect: 6,
};

/** A year of e-mails, calls, meetings and LinkedIn messages. */
export function sampleInteractions(calendar: Calendar): Sample<'interaction'>[] {
  return [...toldOnes(calendar), ...sampleAccounts.flatMap((account) => madeUp(account, calendar))];
}

function interaction(
  { id, ownerId }: Sample<'account'>,
  nth: string,
  occasion: Occasion,
): Sample<'interaction'> {
  const own = `int-${id.replace('acc-', '')}-${nth}`;
  const originLink = null;
  return { id: own, accountId: id, ...occasion, ownerId, originLink, link: recordLink('interaction', own) };
}

function toldOnes({ at }: Calendar): Sample<'interaction'>[] {
  return told.map(([account, ago, time, kind, direction, subject, summary, people], nth) => {
    const contactIds = people.map((key) => contactOf(key).id);
    const occasion = { kind, direction, at: at(-ago, time), subject, summary, contactIds };
    return interaction(accountOf(account), `told-${nth + 1}`, occasion);
  });
}

/** First the last contact with each person, then the year, each with people who were in touch at the time. */
function madeUp(account: Sample<'account'>, calendar: Calendar): Sample<'interaction'>[] {
  const random = createRandom(account.id);
  const people = contactsOf(account.id).flatMap(heardOf);
  const lasts = people
    .filter(({ contact }) => !isTold(contact))
    .map(({ contact, silence }) => occasion(account, silence, [contact], random, calendar));
  const year = workdays(perTier[account.tier ?? ''] ?? 0, random, calendar).flatMap((ago) => {
    const around = people.filter(({ silence }) => silence < ago);
    const [first, ...rest] = around.map(({ contact }) => contact);
    return first ? [occasion(account, ago, [first, ...rest], random, calendar)] : [];
  });
  const ours = createRandom(`${account.id} ours`);
  return [...lasts, ...year].map((each, nth) => ({
    ...interaction(account, String(nth + 1), each),
    ownerId: oneOfUs(account, ours),
  }));
}

/** Mostly whoever looks after the account; each has a colleague who comes along, and now and then it is another. */
function oneOfUs({ ownerId }: Sample<'account'>, random: Random): string | null {
  const first = sampleOwners.findIndex(({ id }) => id === ownerId);
  const steps = random.chance(0.72) ? 0 : random.chance(0.75) ? 1 : 2;
  return sampleOwners[(first + steps) % sampleOwners.length]?.id ?? ownerId;
}

function heardOf(contact: Sample<'contact'>) {
  const silence = newcomers.includes(keyOf(contact)) ? null : silenceOf(contact);
  return silence === null ? [] : [{ contact, silence }];
}

function isTold(contact: Sample<'contact'>): boolean {
  return told.some(({ 7: people }) => people.includes(keyOf(contact)));
}

function keyOf({ id }: Sample<'contact'>): string {
  return id.replace('con-', '');
}

function workdays(count: number, random: Random, { isWorkday }: Calendar): number[] {
  return Array.from({ length: count }, () => {
    const ago = 1 + random.below(YEAR_DAYS - 3);
    return [ago, ago + 1, ago + 2].find((each) => isWorkday(-each)) ?? ago;
  });
}
