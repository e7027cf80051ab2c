import type { Address, Conversation, Mailbox } from '../mail/mail.ts';
import type { Settings } from './settings.ts';
import type { Words } from './words.ts';

/** What all parts of the page share. */
export interface App {
  readonly mailbox: Mailbox;
  readonly settings: Settings;
  readonly words: Words;
}

/** The languages' own mark between a label and what it labels. */
export const labelled = ({ settings }: App, label: string, words: string) =>
  settings.hl === 'ja'
    ? `${label}：${words}`
    : settings.hl === 'fr'
      ? `${label} : ${words}`
      : `${label}: ${words}`;

/** `Maria Lopes <maria@arden.com>`; where only names are shown, the name. */
export const inFull = ({ settings }: App, { name, email }: Address) =>
  settings.addresses === 'shown' ? `${name} <${email}>` : name || email;

/** How one's own mailbox is called: where only names are shown, by a name as well. */
export const ownName = ({ settings, mailbox }: App) =>
  settings.addresses === 'shown' ? mailbox.me.email : mailbox.me.name;

export const namesOf = (people: readonly Address[]) =>
  people.map(({ name, email }) => name || email).join('; ');

export const isMine = ({ mailbox }: App, address: Address) => address.email === mailbox.me.email;

/** Whom a row of the list names: who wrote, or in what one has sent, to whom. */
export function namedIn(app: App, { messages, folder }: Conversation): readonly Address[] {
  const all =
    folder === 'sentitems' ? messages.flatMap(({ to }) => to) : messages.map(({ from }) => from).reverse();
  const others = all.filter((one) => !isMine(app, one));
  const shown = others.length > 0 ? others : all;
  return [...new Map(shown.map((one) => [one.email, one])).values()];
}
