import type { Person } from '../../model/sighting.ts';
import { attribute, selectAll } from '../dom.ts';
import { emailOf } from '../people.ts';
import { personAt, personOf } from './person.ts';
import type { Viewer } from './viewer.ts';

export interface Draft {
  people: Person[];
  how: string;
}

/** Who a draft will go to. It counts once there is a recipient who is not of the viewer's own company. */
export function draftIn(form: Element, viewer: Viewer): Draft | undefined {
  const fresh = everyField((name) => `[name="${name}"] [role="option"][data-hovercard-id]`, form, viewer);
  const people = fresh.length > 0 ? fresh : everyField(formerField, form, viewer);
  const isOutside = people.some(({ email, self }) => !self && email !== null && !isColleague(email, viewer));
  return isOutside ? { people, how: fresh.length > 0 ? 'option' : 'vR' } : undefined;
}

/** TODO 2021-10: until then `.vR` held a chip and a hidden field with `Maria Lopes <maria@arden.com>`. */
const formerField = (name: string) =>
  `.vR input[type="hidden"][name="${name}"], textarea[name="${name}"].vO ~ .vR [email]`;

const fields: readonly Person['part'][] = ['to', 'cc', 'bcc'];

function everyField(selector: (name: string) => string, form: Element, viewer: Viewer): Person[] {
  const found = fields.flatMap((part) =>
    selectAll(form, selector(part)).map((chip) => recipient(chip, part, viewer)),
  );
  return found.filter((person) => person !== undefined);
}

function recipient(chip: Element, part: Person['part'], viewer: Viewer): Person | undefined {
  if (!(chip instanceof HTMLInputElement)) return personOf(chip, part, viewer);
  const words = (attribute(chip, 'value') ?? '').slice(0, 1000);
  const [, name = null, address = words] = /^\s*"?([^"<]*?)"?\s*<([^<>]*)>\s*$/.exec(words) ?? [];
  const email = emailOf(address);
  return email === null ? undefined : personAt(email, name, part, viewer);
}

/** Everyone at gmail.com has that domain in common, and nothing else. */
const SHARED = new Set(['gmail.com', 'googlemail.com']);

function isColleague(email: string, viewer: Viewer): boolean {
  const domain = domainOf(email);
  return viewer.address !== null && domain === domainOf(viewer.address) && !SHARED.has(domain);
}

const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1);
