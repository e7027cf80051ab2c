import { openAsBlob } from 'node:fs';
import { type DemoApi, startDemoApi } from '../../scripts/demo/api.ts';
import type { Place } from '../../server/database/open.ts';
import { makeDatabase } from '../../server/testing/database.ts';

/** The API with the sample portfolio, of its own for whoever asks. */
export async function startApi(): Promise<DemoApi> {
  return startDemoApi(await makePlace());
}

/** A copy of what was left once for all: of the sample in a PostgreSQL, or else of an empty embedded database. */
async function makePlace(): Promise<Place> {
  const {
    KEYSIDE_TEST_CLUSTER: cluster,
    KEYSIDE_TEST_SAMPLE: sample,
    KEYSIDE_TEST_IMAGE: image,
  } = process.env;
  if (cluster !== undefined) return { url: await makeDatabase(cluster, sample) };
  if (image === undefined) throw new Error('Nothing was left for the API to begin with.');
  return { image: await openAsBlob(image) };
}
