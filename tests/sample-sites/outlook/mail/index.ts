import { sampleContacts } from '../../../../server/sample/people/index.ts';
import { alex, claire, priya, tomasz } from '../../gmail/mail/cast.ts';
import { sampleMailboxes } from '../../gmail/mail/index.ts';
import type { Thread } from '../../gmail/mail/mail.ts';
import { conversationId, itemId } from './ids.ts';
import type { Conversation, Mailbox } from './mail.ts';
import { manyConversations } from './many.ts';
import { meetings } from './meetings.ts';
import { ownConversations } from './own.ts';

/** The mail of the sample Gmail, as it would stand in Outlook. A crowd is shown there as a list of addresses; here it is none. */
const shared = (sampleMailboxes[0]?.threads ?? [])
  .filter(({ folder, messages }) => folder === 'inbox' && messages.every(({ crowd }) => crowd === 0))
  .map(asConversation);

export const outlookMailbox: Mailbox = {
  me: alex,
  conversations: [...ownConversations, ...shared, ...manyConversations],
  meetings,
  people: [
    ...sampleContacts.map(({ name, emails }) => ({ name, email: emails[0] ?? '' })),
    priya,
    tomasz,
    claire,
  ],
};

function asConversation({ key, subject, unread, messages }: Thread): Conversation {
  const ids = { conversationId: conversationId(key), itemId: itemId(key) };
  return { key, ...ids, subject, folder: 'inbox', unread, messages };
}
