import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';
import { Domain, Email, Name } from '../../lib/model/index.ts';
import { toJson } from '../database/json.ts';
import type { Database } from '../database/open.ts';

/** Part of every token, so it must be of letters that need no escaping. */
const WorkspaceId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'small letters, digits and dashes, at most 40');

const NewWorkspace = z.object({
  id: WorkspaceId.default(() => randomUUIDv7()),
  name: Name,
  ownDomains: z.array(Domain).max(100),
});

const NewPerson = z.object({ workspaceId: WorkspaceId, name: Name, email: Email });

/** Resolves to the id. Rejects with a ZodError when a field is not right. */
export async function createWorkspace(db: Database, given: z.input<typeof NewWorkspace>): Promise<string> {
  const { id, name, ownDomains } = NewWorkspace.parse(given);
  await db
    .insertInto('workspace')
    .values({ id, name, own_domains: toJson(ownDomains), epoch: randomUUID() })
    .execute();
  return id;
}

export async function listWorkspaces(db: Database): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('workspace').select(['id', 'name']).orderBy('created_at').execute();
}

/** Resolves to the person's id. Rejects when the workspace is not there or has the address already. */
export async function addPerson(db: Database, given: z.input<typeof NewPerson>): Promise<string> {
  const { workspaceId, name, email } = NewPerson.parse(given);
  const id = randomUUIDv7();
  await db.insertInto('person').values({ workspace_id: workspaceId, id, name, email }).execute();
  return id;
}
