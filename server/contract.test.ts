// First of all: what speaks takes hold of the language as it is loaded.
import '../tests/fakes/english.ts';

import { describe } from 'vitest';
import { createServerSource } from '../lib/sources/server.ts';
import { seed } from '../tests/contract/seeds.ts';
import { holdsTheContract } from '../tests/contract/source.ts';
import { writeRecords } from './records/bulk.ts';
import { startServer } from './start.ts';
import { places } from './testing/places.ts';
import { createToken } from './workspaces/token.ts';
import { addPerson, createWorkspace } from './workspaces/workspace.ts';

describe.each(places)('the Account API on $name, as the extension speaks to it', ({ makePlace }) => {
  holdsTheContract(async () => {
    const server = await startServer({ place: await makePlace(), log: () => undefined });
    const workspaceId = 'testers';
    const email = 'alex@example.com';
    await createWorkspace(server.db, { id: workspaceId, name: 'Testers', ownDomains: ['example.com'] });
    await addPerson(server.db, { workspaceId, name: 'Alex', email });
    // The person is the owner who has their address.
    await writeRecords(server.db, workspaceId, [seed('owner', { id: 'own-me', name: 'Alex', email })]);
    const { token } = await createToken(server.db, { workspaceId, email, scope: 'write' });
    return {
      source: createServerSource({ address: server.url, token }),
      fill: async (seeds) => void (await writeRecords(server.db, workspaceId, seeds)),
      close: () => server.close(),
    };
  });
});
