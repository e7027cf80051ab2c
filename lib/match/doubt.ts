import type { Person } from '../model/sighting.ts';

/** Mailboxes of machines, as a word of the name before the @. Whoever is named beside one did not write. */
const MACHINE =
  /(^|[._+-])(no[._-]?reply|do[._-]?not[._-]?reply|ne-?pas-?repondre|nicht-?antworten|no-?responder|nao-?responda|notifications?|mailer-daemon|postmaster|bounces?)([._+-]|$)/;

/** Hosts that carry nothing but lists. */
const LIST_HOST = /@(.*\.)?(googlegroups\.com|(lists?|listserv|groups)\.[^@]+)$/;

/**
 * Google Groups rewrites a sender to `'Maria Lopes' via Sales <sales@acme.com>`; the address is the group's. "via" is
 * translated in some languages, the quotes around the name are not.
 * https://support.google.com/groups/answer/2464926
 */
const VIA = /\S via \S|^['‘’][^'‘’]+['‘’]\s+\S+\s+\S/;

/** Why this may not be the person named: what the page says, else what the address and the name themselves do. */
export function doubtOf({ email, name, part, doubt }: Person): Person['doubt'] {
  if (doubt !== null || email === null) return doubt;
  if (MACHINE.test(email.slice(0, email.lastIndexOf('@')))) return 'notification';
  if (LIST_HOST.test(email)) return part === 'from' ? 'via-group' : 'list';
  return name !== null && VIA.test(name) ? 'via-group' : null;
}
