import { hostOf } from './domain.ts';

const GMAIL = new Set(['gmail.com', 'googlemail.com']);

/** Longest address there can be: RFC 5321 allows 64 before the @ and 255 after it. */
const MAX_LENGTH = 320;

/**
 * Most addresses are spelled so already, and a directory has a million of them. Nothing here can mean another address:
 * no tag, no capital, no script but ASCII, and a last label that is not a number.
 */
const PLAIN = /^[a-z0-9._-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/;

/**
 * The one spelling of an address: lower case, host in ASCII, without display decoration (`<…>`, `mailto:`) and without
 * the tag after a plus. Gmail ignores dots and is also called googlemail.com. Undefined for what is no address.
 */
export function canonicalEmail(text: string): string | undefined {
  if (text.length > 2 * MAX_LENGTH) return undefined;
  if (text.length < 254 && PLAIN.test(text) && !isGmail(text)) return text;
  const address = bare(text);
  const at = address.lastIndexOf('@');
  const host = hostOf(address.slice(at + 1));
  const mailbox = mailboxOf(address.slice(0, Math.max(0, at)), host);
  if (at < 1 || !host || !mailbox) return undefined;
  const whole = `${mailbox}@${GMAIL.has(host) ? 'gmail.com' : host}`;
  return whole.length > MAX_LENGTH ? undefined : whole;
}

const isGmail = (address: string) => GMAIL.has(hostOfEmail(address));

const bare = (text: string) =>
  text
    .trim()
    .replace(/^<(.*)>$/s, '$1')
    .replace(/^mailto:([^?]*).*$/is, '$1')
    .toLowerCase()
    .normalize('NFC');

/** A quoted mailbox may hold anything; it is kept as it is. Outside quotes, white space and a second @ are errors. */
function mailboxOf(local: string, host: string | undefined): string | undefined {
  if (/^"[^"]+"$/.test(local)) return local;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is refused
  if (/[\s@"<>(),;:\\[\]\u0000-\u001f\u007f]/.test(local)) return undefined;
  const untagged = local.replace(/\+.*$/, '');
  return host && GMAIL.has(host) ? untagged.replaceAll('.', '') : untagged;
}

/** The host of a canonical address. */
export const hostOfEmail = (email: string) => email.slice(email.lastIndexOf('@') + 1);
