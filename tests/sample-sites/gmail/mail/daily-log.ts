import { mail } from './build.ts';
import { alex, known } from './cast.ts';
import type { When } from './mail.ts';

const events = [
  'all 48 sensors answer, two report a low battery.',
  'line B stood still for an hour, readings went on.',
  'the freezer door was left open on purpose; the alarm came after 40 seconds.',
  'firmware 4.2 is on half of the gateways.',
  'no findings. Marte signed the sheet.',
];

const team = [known('Tariq Mahmood'), known('Øyvind Rud'), alex, known('Lars Petter Moen')];

/** Forty messages of one thread, two a day, by four people in turn. */
export function dailyLog(): ReturnType<typeof mail>[] {
  return Array.from({ length: 40 }, (_, at) => {
    const day = Math.floor((39 - at) / 2) + 5;
    const when: When = `${day} ${at % 2 === 0 ? 8 : 16}:${10 + at}`;
    const from = team[at % team.length] ?? alex;
    return mail(
      when,
      from,
      team.filter((one) => one !== from),
      `
${at % 2 === 0 ? 'Morning' : 'Evening'} of day ${Math.floor(at / 2) + 1}: ${events[at % events.length]}

${from.name}`,
    );
  });
}
