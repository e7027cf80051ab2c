import type { Field } from './schema.ts';

/** What a label says, however it is spaced and written: `Decision Maker` and `decision-maker` are the same. */
export const keyOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The word of ours that a label stands for; null: none. */
export const wordIn = <T extends string>(words: readonly T[], label: string | undefined): T | null =>
  words.find((word) => keyOf(label ?? '') === word) ?? null;

/** The label by which a list of choices has a word; the word itself where anything may stand. */
export function labelFor(field: Field | undefined, word: string): string {
  const found = field?.options.find(({ value }) => keyOf(value) === keyOf(word));
  return found?.value ?? word;
}

const closed = /closed|resolved|solved|done|completed|geschlossen|fermé|cerrado/i;
const waiting = /hold|wait|pending|defer|warte|attente|espera/i;

export const caseStatus = (label: string | undefined): 'open' | 'waiting' | 'closed' =>
  closed.test(label ?? '') ? 'closed' : waiting.test(label ?? '') ? 'waiting' : 'open';

export const severityIn = (label: string | undefined): 'low' | 'medium' | 'high' | 'critical' => {
  if (/critical|urgent|highest|p1/i.test(label ?? '')) return 'critical';
  if (/high|p2/i.test(label ?? '')) return 'high';
  return /medium|normal/i.test(label ?? '') ? 'medium' : 'low';
};

export const isEscalated = (label: string | undefined) => /escalat|eskal|escal/i.test(label ?? '');
