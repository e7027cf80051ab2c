import { startDemoApi } from '../../scripts/demo/api.ts';
import { startCluster } from '../../server/testing/cluster.ts';
import { databaseOf, makeDatabase } from '../../server/testing/database.ts';
import { leaveImage } from '../../server/testing/image.ts';

/** Leaves what the databases behind all browsers begin with; answers what takes it away. */
export default async function setup(): Promise<() => void> {
  // The embedded database costs each worker ten seconds of a core before its first story; the server's tests try both.
  const cluster = startCluster();
  if (cluster) {
    process.env.KEYSIDE_TEST_CLUSTER = cluster.url;
    process.env.KEYSIDE_TEST_SAMPLE = await fillSample(cluster.url);
    return cluster.stop;
  }
  const { path, remove } = await leaveImage();
  process.env.KEYSIDE_TEST_IMAGE = path;
  return remove;
}

/** Answers the name of a database that holds the sample portfolio. */
async function fillSample(cluster: string): Promise<string> {
  const url = await makeDatabase(cluster);
  const api = await startDemoApi({ url });
  await api.close();
  return databaseOf(url);
}
