import { openAsBlob } from 'node:fs';
import { type DemoApi, startDemoApi } from '../../scripts/demo/api.ts';
import { leaveImage } from '../../server/testing/image.ts';

const NAME = 'KEYSIDE_TEST_IMAGE';

/** Once for the run: leaves what the databases of all browsers begin with; answers what takes it away. */
export default async function leaveForAll(): Promise<() => void> {
  const { path, remove } = await leaveImage();
  process.env[NAME] = path;
  return remove;
}

/** The API with the sample portfolio, of its own for whoever asks. */
export async function startApi(): Promise<DemoApi> {
  const path = process.env[NAME];
  if (path === undefined) throw new Error('No image was left for the API to begin with.');
  return startDemoApi({ image: await openAsBlob(path) });
}
