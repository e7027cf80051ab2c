/**
 * Directory keys: what a sighting is looked up by. One letter says the kind.
 *
 *   e:maria@arden-medical.com   an e-mail address, canonical (see canonicalEmail)
 *   d:arden-medical.com         a domain of an account, main or alias
 *   l:maria-lopes               a person's LinkedIn slug
 *   c:arden-medical             a company's LinkedIn slug, or its number
 *   n:arden-medical             the label a domain is registered under, for "same name, other ending"
 *   a:42                        an account by id
 *   p:maria lopes               a person's full name; not filed in the directory, but found by searching
 */
export type DirectoryKey = `${'e' | 'd' | 'l' | 'c' | 'n' | 'a' | 'p'}:${string}`;

/** What the directory holds under a key. One key may have several: two accounts can claim one domain. */
export type Hit =
  | { kind: 'contact'; id: string; accountId: string; name: string }
  | { kind: 'account'; id: string; name: string; as: 'domain' | 'alias' | 'linkedin' | 'label' | 'id' };

export type Hits = ReadonlyMap<DirectoryKey, readonly Hit[]>;
