import { t } from '../i18n/index.ts';
export type Address = { ok: true; address: string } | { ok: false; sentence: string };

const say = (sentence: string): Address => ({ ok: false, sentence });

const LONGEST = 500;

/**
 * The address of an API as a person types it: https, or http on this machine only, since a token in clear text on a
 * network is anyone's. No user name, query or fragment; the slash at the end goes.
 */
export function parseAddress(text: string): Address {
  const typed = text.trim();
  if (typed === '') return say(t('errors.address.missing'));
  const url = URL.parse(withScheme(typed));
  if (!url || typed.length > LONGEST || /[\s\\]|^https?:(?!\/\/)/i.test(typed))
    return say(t('errors.address.none'));
  const sentence = wrongWith(url, typed);
  if (sentence !== undefined) return say(sentence);
  const { protocol, host, pathname } = url;
  return { ok: true, address: `${protocol}//${host}${pathname.replace(/\/+$/, '')}` };
}

function wrongWith({ protocol, username, password, hostname }: URL, typed: string): string | undefined {
  if (protocol !== 'https:' && protocol !== 'http:') return t('errors.address.scheme');
  if (username || password || /^(?:[^/]*\/\/)?[^/?#]*@/.test(typed)) return t('errors.address.user');
  if (/[?#]/.test(typed)) return t('errors.address.query');
  if (protocol === 'http:' && !isLoopback(hostname)) return t('errors.address.secure');
  if (!hasScheme(typed) && !isLoopback(hostname) && !hostname.includes('.'))
    return t('errors.address.fullName');
  return isHost(hostname) ? undefined : t('errors.address.none');
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
