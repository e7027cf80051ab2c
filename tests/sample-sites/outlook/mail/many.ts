import { sampleContacts } from '../../../../server/sample/people/index.ts';
import { alex, stranger } from '../../gmail/mail/cast.ts';
import { conversationId, itemId } from './ids.ts';
import type { Address, Conversation } from './mail.ts';

const subjects = [
  'Dates for the site visit',
  'Sensor list, second version',
  'Question about the invoice',
  'Minutes of our call',
  'Access for a new colleague',
  'Delivery on Friday',
  'Holiday cover in December',
];

const unknown = [
  stranger('Orchid Fair Team', 'hello@orchid-fair.example'),
  stranger('Bela Novak', 'bela.novak@novak-film.example'),
  stranger('Parking Permits', 'permits@city-parking.example'),
];

/** So many mails that a list can only hold those in sight: one of each contact, and strangers in between. */
export const manyConversations: readonly Conversation[] = sampleContacts
  .slice(0, 180)
  .map(({ name, emails }, at) => {
    const from = at % 9 === 4 ? unknown[at % unknown.length] : { name, email: emails[0] ?? '' };
    return one(`many-${at}`, from ?? alex, at);
  });

function one(key: string, from: Address, at: number): Conversation {
  const subject = `${subjects[at % subjects.length]} (${at + 1})`;
  const text = `Hello Alex,\n\nshort and simple: ${subject.toLowerCase()}. I look forward to your answer.\n\n${from.name}`;
  const when = `${15 + Math.floor(at / 6)} ${8 + (at % 6)}:${10 + (at % 5) * 10}` as const;
  const message = { from, to: [alex], cc: [], when, text, quote: null, traps: false };
  const ids = { conversationId: conversationId(key), itemId: itemId(key) };
  return { key, ...ids, subject, folder: 'inbox', unread: false, messages: [message] };
}
