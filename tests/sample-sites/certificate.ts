import { generate } from 'selfsigned';
import { sampleHosts } from './hosts.ts';

/** Self-signed and made anew at each start: the browser is told to ignore that, and nothing secret lies in the folder. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Keyside sample sites' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'subjectAltName', altNames: sampleHosts.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  return { key, cert };
}
