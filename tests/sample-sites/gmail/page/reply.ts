import type { Message } from '../mail/mail.ts';
import { type App, isMe } from './app.ts';
import { h } from './dom.ts';
import { buildForm } from './form.ts';

/** An answer, written below the thread. */
export function openReply(
  app: App,
  place: HTMLElement,
  subject: string,
  message: Message,
  all: boolean,
): void {
  const others = all ? [...message.to, ...message.cc].filter((one) => !isMe(app, one)) : [];
  const to = isMe(app, message.from) ? message.to : [message.from];
  const close = () => {
    place.classList.remove('adB');
    place.replaceChildren();
  };
  const draft = { to, cc: others.filter((one) => !to.includes(one)), subject: `Re: ${subject}`, text: '' };
  const form = buildForm(app, draft, { inline: true, close });
  place.classList.add('adB');
  place.replaceChildren(h('div.M9', {}, form.element));
  form.focus();
}
