import { buildDemo } from '../../scripts/demo-build.ts';
import { buildPeer } from '../peer/build.ts';
import { costSites } from './sites.ts';
import { contentScripts, weigh } from './weight.ts';

export interface Weights {
  /** Bytes of the script in every page of a site, by the site's name. */
  sites: Readonly<Record<string, number>>;
  /** Bytes brought besides where the panel stands in the page. */
  dock: number;
  peer: number;
}

/** The peer's content script fetches another one for the page's own world. */
export async function weighAll(): Promise<Weights> {
  const folder = await buildDemo();
  const peer = await buildPeer();
  const pairs = costSites.map(async ({ name, script }) => [name, await weigh(folder, [script])] as const);
  return {
    sites: Object.fromEntries(await Promise.all(pairs)),
    dock: await weigh(folder, ['dock.js']),
    peer: await weigh(peer, [...(await contentScripts(peer)), 'pageWorld.js']),
  };
}
