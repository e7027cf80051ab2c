import { z } from 'zod';
import type { Asked } from '../crm/stage.ts';
import { ZohoFault } from './fault.ts';

const Body = z.object({
  data: z.array(z.record(z.string(), z.unknown())),
  duplicate_check_fields: z.array(z.string()).optional(),
  trigger: z.array(z.string()).optional(),
});

/** JSON whatever the header says, if it says nothing: Zoho's own client sends none. */
export function readJsonBody(asked: Asked): unknown {
  const type = asked.headers['content-type'];
  if (type !== undefined && !/^application\/json\b/.test(type))
    throw new ZohoFault(
      400,
      'INVALID_REQUEST',
      'unable to process your request. please verify whether you have entered proper method name, parameter and parameter values.',
    );
  try {
    return JSON.parse(asked.text);
  } catch {
    throw new ZohoFault(400, 'INVALID_DATA', 'body', { expected_data_type: 'jsonobject' });
  }
}

export function readBody(asked: Asked): z.infer<typeof Body> {
  const read = Body.safeParse(readJsonBody(asked));
  if (!read.success || read.data.data.length === 0)
    throw new ZohoFault(400, 'MANDATORY_NOT_FOUND', 'required field not found', { api_name: 'data' });
  if (read.data.data.length > 100)
    throw new ZohoFault(400, 'LIMIT_EXCEEDED', 'limit exceeded', { limit: 100, api_name: 'data' });
  return read.data;
}
