import { z } from 'zod';
import { CrmShare } from '../sources/crm/access.ts';
import { FieldMapping } from '../sources/crm/mapping.ts';
import { FieldChoices } from '../sources/crm/own-fields.ts';

/** Which connection is meant, by its key. */
const Of = z.object({ connection: z.string().max(4000) });

const Refused = z.object({ ok: z.literal(false), sentence: z.string() });

/** What a person sets of the CRM that they are connected to. */
export const crmMessages = {
  /** Which of its fields may hold what of ours; asked of the CRM anew. */
  'crm-fields': {
    from: 'panel',
    ask: Of,
    answer: z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), choices: FieldChoices }), Refused]),
  },
  /** What is left out stays as it is. A mapping holds from the next reading on, which begins at once. */
  'crm-arrange': {
    from: 'panel',
    ask: Of.extend({ mapping: FieldMapping.optional(), share: CrmShare.optional() }),
    answer: z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), Refused]),
  },
} as const;
