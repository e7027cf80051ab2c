import type { Sighting } from '../model/sighting.ts';
import { type Clues, cluesOfCompany, cluesOfPerson, keysOfClues } from './clues.ts';
import type { DirectoryKey } from './key.ts';
import { createRuling, type Rules } from './rules.ts';

/** Everything that a sighting is to be looked up by, in one batch. The viewer's own side is not looked up at all. */
export function keysOf(sighting: Sighting, rules: Rules): DirectoryKey[] {
  const ruling = createRuling(rules);
  const keys = new Set<DirectoryKey>();
  const add = (clues: Clues) => {
    if (ruling.isOwnHost(clues.host) || ruling.isOwnEmail(clues)) return;
    for (const key of keysOfClues(clues)) keys.add(key);
    if (clues.label !== undefined) keys.add(clues.label);
  };
  for (const person of sighting.people) if (!person.self) add(cluesOfPerson(person));
  for (const company of sighting.companies) add(cluesOfCompany(company));
  for (const accountId of ruling.named(keys)) keys.add(`a:${accountId}`);
  return [...keys];
}
