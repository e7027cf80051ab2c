export type Address = { ok: true; address: string } | { ok: false; sentence: string };

const say = (sentence: string): Address => ({ ok: false, sentence });

/**
 * The address of an API as a person types it: https, or http on this machine only, since a token in clear text on a
 * network is anyone's. No user name, query or fragment; the slash at the end goes.
 */
export function parseAddress(text: string): Address {
  const typed = text.trim();
  if (typed === '') return say('Enter the address of the Account API, such as https://accounts.example.com.');
  const url = URL.parse(withScheme(typed));
  if (!url || /[\s\\]/.test(typed))
    return say('That is not a web address. It looks like https://accounts.example.com.');
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return say('The address must start with https://.');
  if (url.username || url.password)
    return say('Leave the user name and password out of the address; the token signs you in.');
  if (url.search || url.hash || /[?#]/.test(typed)) return say('Leave out everything from the ? or # on.');
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    return say('The address must start with https://, so that nobody on the way can read your token.');
  if (!isLoopback(url.hostname) && !isPublicName(url.hostname))
    return say('Use the full name of the server, such as accounts.example.com.');
  return { ok: true, address: `${url.origin}${url.pathname.replace(/\/+$/, '')}` };
}

/** `localhost:8787` means this machine, where there is no https; anything else without a scheme means https. */
function withScheme(text: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return text;
  return /^(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/i.test(text) ? `http://${text}` : `https://${text}`;
}

/** The URL parser has already written 127.1, 0x7f.1 and the like as four decimal numbers. */
const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);

/** A name with a dot in it, which an address by number is not. */
const isPublicName = (host: string) =>
  /^[a-z0-9_-]+(\.[a-z0-9_-]+)+\.?$/.test(host) && !/^\d+(\.\d+){3}\.?$/.test(host);
