import { alex, claire, helen, jonas, known, maria, priya, stranger, tomasz } from '../../gmail/mail/cast.ts';
import { itemId } from './ids.ts';
import type { Address, Meeting } from './mail.ts';

const urs = known('Urs Zollinger');

function meeting(
  key: string,
  subject: string,
  [day, start, minutes]: readonly [number, string, number],
  organizer: Address,
  guests: readonly Address[],
  place = 'Microsoft Teams',
): Meeting {
  const text = `${subject}. Questions to desk@elsewhere.example, please.`;
  return {
    key,
    itemId: itemId(`meeting ${key}`),
    subject,
    day,
    start,
    minutes,
    organizer,
    guests,
    place,
    text,
  };
}

/** A week of Alex's. */
export const meetings: readonly Meeting[] = [
  meeting(
    'meeting-arden',
    'QBR Arden Medical',
    [1, '10:00', 60],
    alex,
    [maria, helen, jonas],
    'Munich, room Isar',
  ),
  meeting('meeting-zurberg', 'Wartungsfenster', [1, '13:00', 45], urs, [alex, known('Reto Camenzind')]),
  meeting('meeting-several', 'Reference call', [3, '16:00', 30], alex, [
    maria,
    urs,
    known('Marcus Whitfield'),
  ]),
  meeting('meeting-own', 'Forecast', [0, '9:00', 45], priya, [alex, tomasz, claire], 'Room 2.14'),
  meeting('meeting-alone', 'Write the ROI sheet', [2, '9:00', 120], alex, []),
  meeting(
    'meeting-stranger',
    'Lighting for warehouses',
    [2, '14:00', 30],
    stranger('Ida Blom', 'ida@blom-light.example'),
    [alex],
  ),
  meeting('meeting-brightlane', 'Daventry go-live', [4, '11:00', 60], alex, [
    known('Daniel Okafor'),
    known('Rhys Bevan'),
  ]),
];
