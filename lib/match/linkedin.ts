import type { DirectoryKey } from './key.ts';

export const personKey = (slug: string | null) => slugKey('l', slug);

/** A company is known by its slug or by its number; both open the same page. */
export const companyKey = (slugOrId: string | null) => slugKey('c', slugOrId);

function slugKey(kind: 'l' | 'c', text: string | null): DirectoryKey | undefined {
  const slug = text === null ? '' : plain(text.trim().replace(/\/+$/, ''));
  return slug === '' ? undefined : `${kind}:${slug}`;
}

/** LinkedIn addresses are case-blind and percent-encode what is not ASCII. */
function plain(slug: string): string {
  if (/^[a-z0-9-]*$/.test(slug)) return slug;
  try {
    return decodeURIComponent(slug).toLowerCase().normalize('NFC');
  } catch {
    return slug.toLowerCase();
  }
}
