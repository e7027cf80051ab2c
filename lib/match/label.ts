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

/** `Arden Medical GmbH` and arden-medical.com come to the same label. */
export function nameKey(name: string): DirectoryKey | undefined {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.]/g, '');
  return labelKey(words.replace(LEGAL_FORMS, ' '));
}
