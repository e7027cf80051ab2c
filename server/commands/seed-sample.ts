import type { Database } from '../database/open.ts';
import { writeRecords } from '../records/bulk.ts';
import { sampleOwnDomains, sampleRecords, sampleViewer, sampleWorkspace } from '../sample/index.ts';
import { agree } from '../workspaces/agreement.ts';
import { createToken } from '../workspaces/token.ts';
import { addPerson, createWorkspace } from '../workspaces/workspace.ts';

export interface Seeded {
  workspaceId: string;
  /** Of the sample's account manager; may write. */
  token: string;
  count: number;
}

/** A new workspace with the sample portfolio as it stands today, and a token to see it with. */
export async function seedSample(db: Database, today = new Date()): Promise<Seeded> {
  const workspaceId = await createWorkspace(db, {
    name: 'Norvane Systems',
    ownDomains: [...sampleOwnDomains],
  });
  await agree(db, workspaceId, sampleWorkspace(today));
  const { name, email } = sampleViewer;
  await addPerson(db, { workspaceId, name, email });
  const count = await writeRecords(db, workspaceId, sampleRecords(today));
  const { token } = await createToken(db, { workspaceId, email, scope: 'write', label: 'Sample' });
  return { workspaceId, token, count };
}
