import { plain } from '../plain.ts';
import { legalForms } from '../words/legal-forms.ts';

export interface AccountName {
  /** `arden medical gmbh` */
  readonly whole: string;
  /** `arden medical` */
  readonly bare: string;
}

const known = new Map<string, AccountName>();

/** An account's name as it is compared, with and without its legal form. */
export function accountName(name: string): AccountName {
  const found = known.get(name);
  if (found) return found;
  if (known.size > 50_000) known.clear();
  const words = plain(name.replace(/(?<=\b\p{L})\.(?=\p{L}\b|\s|$)/gu, '')).split(' ');
  let end = words.length;
  while (end > 1 && legalForms.has(words[end - 1] ?? '')) end--;
  const made = { whole: words.join(' '), bare: words.slice(0, end).join(' ') };
  known.set(name, made);
  return made;
}

/** `Lopes, Maria` is Maria Lopes. */
export const personName = (name: string): string =>
  name.includes(',') ? plain(name.split(',').reverse().join(' ')) : plain(name);
