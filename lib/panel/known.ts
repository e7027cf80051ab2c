import { type DirectoryKey, type Hit, keysOf, match, type Rules } from '../match/index.ts';
import type { Match, Sighting } from '../model/index.ts';
import type { SessionItems } from '../storage.ts';

/** Undefined when one of the sighting's keys has not been looked up in this tab: then only the directory can say. */
export function matchKnown(
  sighting: Sighting,
  rules: Rules,
  hits: SessionItems[`hits:${number}`],
): Match | undefined {
  const keys = keysOf(sighting, rules);
  if (!keys.every((key) => hits[key]?.every(isWhole))) return undefined;
  return match(sighting, new Map(Object.entries(hits) as [DirectoryKey, readonly Hit[]][]), rules);

  /** A contact without its account says nothing. */
  function isWhole(hit: Hit): boolean {
    return hit.kind !== 'contact' || hits[`a:${hit.accountId}`] !== undefined;
  }
}
