import type { DirectoryKey } from './key.ts';

/** Shorter labels are shared by too many to mean anything. */
const MIN_LABEL = 4;

const LEGAL_FORMS =
  /\b(gmbh|ag|se|kg|inc|llc|ltd|limited|plc|corp|corporation|co|company|sa|sas|sarl|spa|srl|bv|nv|ab|as|oy|group|holding)\b/g;

/** Letters and digits alone, so that `arden-medical` and `ardenmedical` are the same. */
export function labelKey(label: string | undefined): DirectoryKey | undefined {
  const letters = label?.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') ?? '';
  return letters.length < MIN_LABEL ? undefined : `n:${letters}`;
}

/**
 * A person's name where nothing else is known of them: `maria lopes`. At least two words, because a first name alone is
 * everybody's.
 */
export function personNameKey(name: string | null): DirectoryKey | undefined {
  const words = plainWords(name ?? '');
  return words.length < 2 ? undefined : `p:${words.join(' ')}`;
}

/** Without accents, capitals and signs, in alphabetical order: `Lopes, Maria` is the same name. */
export const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort();

/** `Arden Medical GmbH` and arden-medical.com come to the same label. */
export function nameKey(name: string): DirectoryKey | undefined {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.]/g, '');
  return labelKey(words.replace(LEGAL_FORMS, ' '));
}
