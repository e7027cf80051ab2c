import { z } from 'zod';
import type { Answer, Asked } from '../crm/stage.ts';
import { readJsonBody } from './body.ts';
import { invalidId, ZohoFault } from './fault.ts';
import type { World } from './world.ts';

const Person = z.object({ user_name: z.string().optional(), email: z.string().includes('@') });
const Email = z.object({
  from: Person,
  to: z.array(Person).min(1),
  subject: z.string().optional(),
  original_message_id: z.string().regex(/^<?[^<>\s]+@[^<>\s]+>?$/),
  sent: z.boolean(),
  date_time: z.iso.datetime({ offset: true }),
  linked_record: z.object({ id: z.string(), module: z.object({ api_name: z.string() }) }).optional(),
});
const Body = z.object({ Emails: z.array(Email).min(1).max(10) });

/** Takes an e-mail by its true Message-ID. */
export function associate(world: World, asked: Asked, module: string, id: string): Answer {
  if (!world.mayWrite(module, 'Edit').get(id)) throw invalidId();
  const read = Body.safeParse(readJsonBody(asked));
  if (!read.success) {
    const api = String(read.error.issues[0]?.path.at(-1) ?? 'Emails');
    throw new ZohoFault(400, 'MANDATORY_NOT_FOUND', 'required field not found', { api_name: api });
  }
  const told = read.data.Emails.map((email) => ({
    message_id: email.original_message_id,
    subject: email.subject ?? '',
    from: email.from,
    to: email.to,
    sent: email.sent,
    time: email.date_time,
    source: 'associated',
  }));
  world.emails.set(id, [...told, ...(world.emails.get(id) ?? [])]);
  return {
    status: 200,
    body: {
      Emails: told.map(({ message_id }) => ({
        code: 'SUCCESS',
        status: 'success',
        message: 'Email associated successfully',
        details: { message_id },
      })),
    },
  };
}

export function emailsOf(world: World, module: string, id: string): Answer {
  if (!world.mayRead(module).get(id)) throw invalidId();
  const all = world.emails.get(id) ?? [];
  if (all.length === 0) return { status: 204 };
  return {
    status: 200,
    body: { Emails: all, info: { per_page: 10, count: all.length, more_records: false } },
  };
}
