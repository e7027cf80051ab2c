import { readFile, writeFile } from 'node:fs/promises';
import type { HubspotApp } from '../../server/brokers/app.ts';
import type { Place } from '../../server/database/open.ts';
import { writeRecords } from '../../server/records/bulk.ts';
import {
  sampleColleague,
  sampleOwnDomains,
  sampleRecords,
  sampleViewer,
  sampleWorkspace,
} from '../../server/sample/index.ts';
import { startServer } from '../../server/start.ts';
import { agree } from '../../server/workspaces/agreement.ts';
import { createToken } from '../../server/workspaces/token.ts';
import { addPerson, createWorkspace, listWorkspaces } from '../../server/workspaces/workspace.ts';

export interface DemoApi {
  url: string;
  /** May read and write in the sample workspace. */
  token: string;
  /** What a colleague would open the same workspace with. */
  colleagueToken(): Promise<string>;
  close(): Promise<void>;
}

const workspaceId = 'sample';
/** The API's usual port, so that the extension's connection holds from one start to the next. */
const PORT = 8787;

/**
 * The Account API with the sample portfolio. In a folder the data stays, and so does its token, from one start to the
 * next; elsewhere it is on a free port, and there is a new token each time.
 */
export async function startDemoApi(
  place: Place = 'memory',
  hubspot: HubspotApp | null = null,
): Promise<DemoApi> {
  const folder = typeof place === 'object' && 'folder' in place ? place.folder : undefined;
  const server = await startServer({
    place,
    port: folder ? PORT : 0,
    log: () => undefined,
    hubspot,
  });
  const { url, db, close } = server;
  const known = await listWorkspaces(db);
  if (!known.some(({ id }) => id === workspaceId)) await seed();
  return { url, token: await getToken(), colleagueToken, close };

  async function colleagueToken(): Promise<string> {
    const { email } = sampleColleague;
    const made = await createToken(db, { workspaceId, email, scope: 'write', label: 'Colleague' });
    return made.token;
  }

  async function seed(): Promise<void> {
    await createWorkspace(db, {
      id: workspaceId,
      name: 'Norvane Systems',
      ownDomains: [...sampleOwnDomains],
    });
    await agree(db, workspaceId, sampleWorkspace(new Date()));
    await writeRecords(db, workspaceId, sampleRecords(new Date()));
    for (const { name, email } of [sampleViewer, sampleColleague])
      await addPerson(db, { workspaceId, name, email });
  }

  /** Kept in the open beside the data it opens: both are samples of this machine. */
  async function getToken(): Promise<string> {
    const file = folder && `${folder}.token`;
    const kept = file && (await readFile(file, 'utf8').catch(() => undefined));
    if (kept) return kept;
    const { token } = await createToken(db, {
      workspaceId,
      email: sampleViewer.email,
      scope: 'write',
      label: 'Demo',
    });
    if (file) await writeFile(file, token, { mode: 0o600 });
    return token;
  }
}
