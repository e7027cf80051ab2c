import { Link, type Note } from '../../model/index.ts';

type Origin = NonNullable<Note['origin']>;

/**
 * Where a text was written, as its last line: `↗ Re: Renewal – https://mail.google.com/…`. CRMs have no field of their own
 * for it, and whoever reads the text there can follow it.
 */
export function withOrigin(text: string, origin: Origin | null): string {
  if (!origin) return text;
  const title = origin.title.replace(/\s+/g, ' ').trim();
  const line = [title, origin.link].filter(Boolean).join(' – ');
  return line === '' ? text : `${text}\n\n↗ ${line}`.trimStart();
}

/** The text without its last line where that says where it was written, and what it says. */
export function originIn(whole: string): { text: string; origin: Origin | null } {
  const [line, said = ''] = whole.match(/(?:^|\n+)↗ ([^\n]+)\s*$/) ?? [];
  if (line === undefined) return { text: whole, origin: null };
  const text = whole.slice(0, whole.length - line.length);
  const [, title = '', address = ''] = said.match(/^(?:(.*) – )?((?:https:\/\/|mailto:)\S+)$/i) ?? [];
  const link = Link.safeParse(address).data ?? null;
  return { text, origin: { title: (link ? title : said.trim()).slice(0, 500), link } };
}
