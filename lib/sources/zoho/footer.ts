import type { Note } from '../../model/index.ts';
import { originIn, withOrigin } from '../crm/origin.ts';
import { instantOf } from '../crm/values.ts';

/** What Zoho has no field for, and stands below the text, where whoever reads it there sees it as well. */
export interface Footer {
  readonly origin: Note['origin'];
  /** When it was, where Zoho keeps only when it was entered, or a day. */
  readonly at: string | null;
  /** Further records that it is about: `Contacts/415…`. */
  readonly about: readonly string[];
  readonly kind: string | null;
}

export const noFooter: Footer = { origin: null, at: null, about: [], kind: null };

export function withFooter(text: string, { origin, at, about, kind }: Footer): string {
  const lines = [at && `at ${at}`, about.length > 0 && `about ${about.join(', ')}`, kind && `kind ${kind}`]
    .filter(Boolean)
    .map((line) => `↳ ${line}`);
  return withOrigin(lines.length === 0 ? text : `${text}\n\n${lines.join('\n')}`.trimStart(), origin);
}

export function footerIn(whole: string): Footer & { text: string } {
  const { text: above, origin } = originIn(whole);
  const [lines = ''] = above.match(/(?:^|\n+)(?:↳ (?:at|about|kind) [^\n]+\n?)+$/) ?? [];
  const said = (word: string) => new RegExp(`↳ ${word} ([^\\n]+)`).exec(lines)?.[1];
  return {
    text: above.slice(0, above.length - lines.length),
    origin,
    at: instantOf(said('at')),
    about: said('about')?.split(', ') ?? [],
    kind: said('kind') ?? null,
  };
}

/** Of a module, the ids of the records that a text is about. */
export const aboutIn = (about: readonly string[], module: string): string[] =>
  about.flatMap((one) => (one.startsWith(`${module}/`) ? [one.slice(module.length + 1)] : []));
