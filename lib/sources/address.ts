export type Address = { ok: true; address: string } | { ok: false; sentence: string };

const say = (sentence: string): Address => ({ ok: false, sentence });

const NO_ADDRESS = 'That is not a web address. It looks like https://accounts.example.com.';
const LONGEST = 500;

/**
 * The address of an API as a person types it: https, or http on this machine only, since a token in clear text on a
 * network is anyone's. No user name, query or fragment; the slash at the end goes.
 */
export function parseAddress(text: string): Address {
  const typed = text.trim();
  if (typed === '') return say('Enter the address of the Account API, such as https://accounts.example.com.');
  const url = URL.parse(withScheme(typed));
  if (!url || typed.length > LONGEST || /[\s\\]|^https?:(?!\/\/)/i.test(typed)) return say(NO_ADDRESS);
  const sentence = wrongWith(url, typed);
  if (sentence !== undefined) return say(sentence);
  const { protocol, host, pathname } = url;
  return { ok: true, address: `${protocol}//${host}${pathname.replace(/\/+$/, '')}` };
}

function wrongWith({ protocol, username, password, hostname }: URL, typed: string): string | undefined {
  if (protocol !== 'https:' && protocol !== 'http:') return 'The address must start with https://.';
  if (username || password || /^(?:[^/]*\/\/)?[^/?#]*@/.test(typed))
    return 'Leave the user name and password out of the address; the token signs you in.';
  if (/[?#]/.test(typed)) return 'Leave out everything from the ? or # on.';
  if (protocol === 'http:' && !isLoopback(hostname))
    return 'The address must start with https://, so that nobody on the way can read your token.';
  if (!hasScheme(typed) && !isLoopback(hostname) && !hostname.includes('.'))
    return 'Use the full name of the server, such as accounts.example.com.';
  return isHost(hostname) ? undefined : NO_ADDRESS;
}

const hasScheme = (text: string) => /^[a-z][a-z0-9+.-]*:\/\//i.test(text);

/** `localhost:8787` means this machine, where there is no https; anything else without a scheme means https. */
function withScheme(text: string): string {
  if (hasScheme(text)) return text;
  return /^(localhost|127(\.\d+){3}|\[::1\])(:|\/|$)/i.test(text) ? `http://${text}` : `https://${text}`;
}

/** The URL parser has already written 127.1, 0x7f.1 and the like as four decimal numbers. */
const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);

/** What a permission can be asked for: a name without a dot at its end, or a number. */
const isHost = (host: string) =>
  host.length <= 253 && (/^\[[0-9a-f:]+\]$/.test(host) || /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(host));
