import type { Draft } from '../../lib/import/draft/draft.ts';
import type { Kept } from '../../lib/model/index.ts';

/**
 * Colleagues whom a file names and says no more of: an owner is known by an address, so they get one that nobody can
 * have (RFC 2606), until a file says theirs.
 */
export function colleaguesIn(drafts: readonly Draft[], here: readonly Kept[]): Draft[] {
  const known = new Set<string>();
  const know = (name: unknown) => typeof name === 'string' && known.add(plain(name));
  for (const { kind, record } of here) if (kind === 'owner') [record.name, record.email].map(know);
  for (const { kind, fields } of drafts) if (kind === 'owner') [fields.name, fields.email].map(know);
  return drafts.flatMap((draft) =>
    Object.values(draft.refs)
      .flat()
      .flatMap((ref) => {
        if (ref.to !== 'owner' || !('name' in ref.is) || known.has(plain(ref.is.name))) return [];
        know(ref.is.name);
        return [colleague(ref.is.name, draft)];
      }),
  );
}

const plain = (name: string) => name.trim().toLowerCase();

function colleague(name: string, { sheet, row }: Draft): Draft {
  const email = name.includes('@') ? name : `${encodeURIComponent(plain(name)).slice(0, 200)}@name.invalid`;
  const at = {
    kind: 'owner',
    sheet,
    row,
    id: null,
    refs: {},
    columns: {},
    own: false,
    implied: true,
  } as const;
  return { ...at, fields: { name, email } };
}
