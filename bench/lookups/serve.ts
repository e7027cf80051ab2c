import { writeRecords } from '../../server/records/bulk.ts';
import { generateRecords } from '../../server/sample/index.ts';
import { startServer } from '../../server/start.ts';
import { createToken } from '../../server/workspaces/token.ts';
import { addPerson, createWorkspace } from '../../server/workspaces/workspace.ts';

/** Runs in a process of its own, so that the one who asks does not take time from the one who answers. */
const contactsPerAccount = 10;
const contacts = Number(process.argv[2] ?? 1000);
const server = await startServer({
  place: process.argv[3] ? { url: process.argv[3] } : 'memory',
  log: () => undefined,
  // The limit is not what is measured.
  rate: { burst: 1e9, perSecond: 1e9 },
});
const workspaceId = await createWorkspace(server.db, { name: 'Bench', ownDomains: ['bench.example'] });
await addPerson(server.db, { workspaceId, name: 'Bench', email: 'bench@bench.example' });
const { token } = await createToken(server.db, { workspaceId, email: 'bench@bench.example', scope: 'read' });
const emails: string[] = [];
const start = performance.now();
const written = await writeRecords(server.db, workspaceId, records());
process.send?.({ url: server.url, token, emails, written, seconds: (performance.now() - start) / 1000 });
process.once('disconnect', () => void server.close().then(() => process.exit(0)));

function* records() {
  const accounts = contacts / contactsPerAccount;
  for (const each of generateRecords({ accounts, contactsPerAccount, seed: 1 })) {
    if (each.kind !== 'account' && each.kind !== 'contact') continue;
    const email = each.kind === 'contact' ? each.record.emails[0] : undefined;
    if (email && emails.length < 10_000) emails.push(email);
    yield each;
  }
}
