import { cluesOfCompany, cluesOfPerson, keysOfClues } from '../match/clues.ts';
import type { DirectoryKey } from '../match/key.ts';

const LINKEDIN = /(?:^|[/.])linkedin\.com\/(in|company|school|showcase)\/([^\s/?#]+)/i;

/** A LinkedIn address in the text: whose page it is. */
export function linkedinPage(text: string): { kind: 'person' | 'company'; slug: string } | undefined {
  const [, kind, slug] = LINKEDIN.exec(text) ?? [];
  if (slug === undefined) return undefined;
  return { kind: kind?.toLowerCase() === 'in' ? 'person' : 'company', slug };
}

/**
 * When the text is an e-mail address, a web address or a LinkedIn page and nothing else: what it is filed under, the
 * closest first. Free-mail hosts are nobody's.
 */
export function pastedKeys(text: string): DirectoryKey[] {
  const page = linkedinPage(text);
  if (page) return linkedinKeys(page);
  const address = text.trim().replace(/^[^<>]*<([^<>\s]+)>$/, '$1');
  if (/\s/.test(address)) return [];
  if (address.includes('@') && !address.includes('/')) return emailKeys(address);
  const [, host] = /^(?:https?:\/\/)?(?:www\.)?([^/:?#@]+\.[^/:?#@]+)(?:[/:?#].*)?$/i.exec(address) ?? [];
  return host === undefined ? [] : keysOfClues(cluesOfCompany({ ...nobody, domain: host }));
}

const nobody = { name: null, domain: null, linkedinSlug: null, linkedinId: null };

const emailKeys = (email: string) =>
  keysOfClues(
    cluesOfPerson({ email, name: null, linkedinSlug: null, part: 'from', self: false, doubt: null }),
  );

const linkedinKeys = ({ kind, slug }: NonNullable<ReturnType<typeof linkedinPage>>) =>
  keysOfClues(
    kind === 'company'
      ? cluesOfCompany({ ...nobody, linkedinSlug: slug })
      : cluesOfPerson({
          email: null,
          name: null,
          linkedinSlug: slug,
          part: 'profile',
          self: false,
          doubt: null,
        }),
  );
