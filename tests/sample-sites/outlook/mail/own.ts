import { alex, helen, jonas, known, maria, priya, stranger } from '../../gmail/mail/cast.ts';
import { conversationId, itemId } from './ids.ts';
import type { Conversation, Message } from './mail.ts';

type Draft = Pick<Message, 'from' | 'to' | 'when' | 'text'> & Partial<Message>;

function conversation(
  key: string,
  subject: string,
  messages: readonly Draft[],
  marks: Partial<Pick<Conversation, 'folder' | 'unread'>> = {},
): Conversation {
  const ids = { conversationId: conversationId(key), itemId: itemId(key) };
  const all = messages.map((one) => ({ cc: [], quote: null, traps: false, ...one }));
  return { key, ...ids, subject, folder: 'inbox', unread: false, ...marks, messages: all };
}

const urs = known('Urs Zollinger');
const daniel = known('Daniel Okafor');

/** What a reader of Outlook in particular gets wrong: one subject twice, names that are addresses, mail that was sent. */
export const ownConversations: readonly Conversation[] = [
  conversation('twin-arden', 'Termin nächste Woche', [
    {
      from: jonas,
      to: [alex],
      when: '12m',
      text: 'Guten Tag Herr Reuter,\n\npasst Ihnen Dienstag um zehn?\n\nJonas Kern',
    },
  ]),
  conversation('twin-zurberg', 'Termin nächste Woche', [
    {
      from: urs,
      to: [alex],
      when: '14m',
      text: 'Grüezi Herr Reuter\n\nMir passt der Mittwoch besser.\n\nUrs Zollinger',
    },
  ]),
  conversation('copied-both', 'Minutes of the reference call', [
    {
      from: maria,
      to: [alex, urs],
      when: '31m',
      text: 'Alex, Urs,\n\nthe minutes are attached. Thank you for the open words.\n\nMaria',
    },
  ]),
  conversation('answer-zurberg', 'Minutes of the reference call: one correction', [
    { from: urs, to: [alex], when: '33m', text: 'Nur eine Zahl: es waren 34 Stunden.\n\nUrs Zollinger' },
  ]),
  conversation('name-is-address', 'Please change the bank account', [
    {
      from: stranger('maria.lopes@arden-medical.com', 'billing@invoice-desk.example'),
      to: [alex],
      when: '47m',
      text: 'Dear Alex,\n\nour bank account has changed. Please use the new one from today.\n\nMaria Lopes',
    },
  ]),
  conversation('name-has-brackets', 'Quick favour', [
    {
      from: stranger('Maria Lopes <maria.lopes@arden-medical.com>', 'm.lopes@mailbox.example'),
      to: [alex],
      when: '49m',
      text: 'Are you at your desk? I need a quick favour.\n\nMaria',
    },
  ]),
  conversation('trap-body', 'Fwd: the header of a mail', [
    {
      from: stranger('Noor Haddad', 'noor@haddad-consulting.example'),
      to: [alex],
      when: '55m',
      text: 'Look at this, it came with our newsletter.\n\nNoor',
      traps: true,
    },
  ]),
  conversation(
    'sent-brightlane',
    'Offer for the second gateway',
    [
      {
        from: alex,
        to: [daniel],
        cc: [known('Rhys Bevan'), priya],
        when: '70m',
        text: 'Daniel,\n\nthe offer is attached: one gateway, twelve door sensors, one signature.\n\nAlex',
      },
    ],
    { folder: 'sentitems' },
  ),
  conversation(
    'archived-arden',
    'Agenda of the board',
    [{ from: helen, to: [alex], when: '20 11:00', text: 'Alex, item four is yours.\n\nHelen Brandt' }],
    { folder: 'archive' },
  ),
];
