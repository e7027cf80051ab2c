import { z } from 'zod';
import { Begun, BrokerPlace, CrmShare, CrmSignIn } from '../sources/crm/access.ts';
import { Finding } from '../sources/crm/check.ts';
import { FieldMapping } from '../sources/crm/mapping.ts';
import { FieldChoices } from '../sources/crm/own-fields.ts';

/** Which connection is meant, by its key. */
const Of = z.object({ connection: z.string().max(4000) });

const Nothing = z.object({});
const Refused = z.object({ ok: z.literal(false), sentence: z.string() });

/** Whether it shall stand beside what is connected; where nothing is, it is the first. */
const AsBeside = z.object({ beside: z.boolean().optional() });

const NotConnected = z.object({
  ok: z.literal(false),
  field: z.enum(['address', 'token', 'person']).nullable(),
  sentence: z.string(),
});
export const ConnectAnswer = z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), NotConnected]);

/** What is connected, how what is read ahead goes on, and what a person sets of the CRM that they are connected to. */
export const sourceMessages = {
  connect: {
    from: 'panel',
    ask: z.object({ address: z.string().max(2048), token: z.string().max(4096) }).and(AsBeside),
    answer: ConnectAnswer,
  },
  /** Begins to sign in to HubSpot by a server of the person's own; answered with where they say yes. */
  'begin-broker': {
    from: 'panel',
    ask: z.object({ place: BrokerPlace, redirectUri: z.url().max(500) }),
    answer: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), url: z.string(), ticket: z.string(), begun: Begun }),
      NotConnected,
    ]),
  },
  'connect-crm': { from: 'panel', ask: CrmSignIn.and(AsBeside), answer: ConnectAnswer },
  /** Connects to the workbook that lies in this browser, as an Excel or CSV file was taken over. */
  'connect-book': { from: 'panel', ask: AsBeside, answer: ConnectAnswer },
  disconnect: { from: 'panel', ask: Nothing, answer: Nothing },
  /** Of one that stands beside the first. */
  'disconnect-beside': { from: 'panel', ask: z.object({ mark: z.string().max(16) }), answer: Nothing },
  /**
   * Brings the directory up to date, unless it was so a moment ago and nobody insists; answered as soon as it is under
   * way.
   */
  sync: { from: 'panel', ask: z.object({ force: z.boolean() }), answer: Nothing },
  /** Nothing is read ahead until the person has it go on; what they open is read all the same. */
  'sync-pause': { from: 'panel', ask: z.object({ paused: z.boolean() }), answer: Nothing },
  /** Which of its fields may hold what of ours; asked of the CRM anew. */
  'crm-fields': {
    from: 'panel',
    ask: Of,
    answer: z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), choices: FieldChoices }), Refused]),
  },
  /** What of all that Keyside needs is there for this person or key; nothing is written for it. */
  'crm-check': {
    from: 'panel',
    ask: Of,
    answer: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), findings: z.array(Finding) }),
      Refused,
    ]),
  },
  /** What is left out stays as it is. A mapping holds from the next reading on, which begins at once. */
  'crm-arrange': {
    from: 'panel',
    ask: Of.extend({ mapping: FieldMapping.optional(), share: CrmShare.optional() }),
    answer: z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), Refused]),
  },
} as const;
