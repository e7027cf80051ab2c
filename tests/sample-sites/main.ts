import { sampleHosts } from './hosts.ts';
import { startSampleSites } from './server.ts';

const sites = await startSampleSites({ port: Number(process.argv[2] ?? 0) });
const map = sampleHosts.map((host) => `MAP ${host}:443 127.0.0.1:${sites.port}`);

console.log(`The sample sites run. Press Ctrl+C to stop. To see them, start a browser with an empty profile:

  chromium --user-data-dir="$(mktemp -d)" --ignore-certificate-errors \\
    --host-resolver-rules="${map.join(', ')}" https://mail.google.com/
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sites.close());
