import { openAsBlob } from 'node:fs';
import { type DemoApi, startDemoApi } from '../../scripts/demo/api.ts';
import type { HubspotApp } from '../../server/brokers/app.ts';
import type { Place } from '../../server/database/open.ts';
import { dropDatabase, makeDatabase } from '../../server/testing/database.ts';

/**
 * The API with the sample portfolio, of its own for whoever asks.
 * @param hubspot what it signs people in to HubSpot with
 */
export async function startApi(hubspot: HubspotApp | null = null): Promise<DemoApi> {
  const { place, remove } = await makePlace();
  const api = await startDemoApi(place, hubspot);
  return {
    ...api,
    async close() {
      await api.close();
      await remove();
    },
  };
}

/** A copy of what was left once for all: of the sample in a PostgreSQL, or else of an empty embedded database. */
async function makePlace(): Promise<{ place: Place; remove(): Promise<void> }> {
  const {
    KEYSIDE_TEST_CLUSTER: cluster,
    KEYSIDE_TEST_SAMPLE: sample,
    KEYSIDE_TEST_IMAGE: image,
  } = process.env;
  if (cluster !== undefined) {
    const url = await makeDatabase(cluster, sample);
    return { place: { url }, remove: () => dropDatabase(cluster, url) };
  }
  if (image === undefined) throw new Error('Nothing was left for the API to begin with.');
  return { place: { image: await openAsBlob(image) }, remove: async () => undefined };
}
