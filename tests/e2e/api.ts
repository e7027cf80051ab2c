import { openAsBlob } from 'node:fs';
import { type DemoApi, startDemoApi } from '../../scripts/demo/api.ts';

/** The API with the sample portfolio, of its own for whoever asks. */
export async function startApi(): Promise<DemoApi> {
  const path = process.env.KEYSIDE_TEST_IMAGE;
  if (path === undefined) throw new Error('No image was left for the API to begin with.');
  return startDemoApi({ image: await openAsBlob(path) });
}
