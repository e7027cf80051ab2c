import type { Sighting } from '../../model/sighting.ts';
import type { Settle } from '../recycled.ts';

/** How long (milliseconds) what does not fit together has to stay as it is before it is believed. */
const SETTLING = 1_500;

/**
 * From one profile to the next, LinkedIn may fill the same head again, piece by piece: for a moment it is of two
 * people. What has anything of the one before is waited with, and so is what does not agree with itself.
 */
export const settlePieces: Settle = (seen, { last }) => {
  const before = last.get(seen.page);
  if (before && JSON.stringify(seen) === JSON.stringify(before)) return 0;
  return seen.people[0]?.doubt === 'disagreement' || (before && isMixed(seen, before)) ? SETTLING : 0;
};

function isMixed(seen: Sighting, last: Sighting): boolean {
  if (last.key === seen.key) return false;
  const before = marksOf(last);
  return marksOf(seen).some((mark) => mark && before.includes(mark));
}

/** Colleagues have the same company: where it is certain whose employer it is, it is nothing left over. */
const marksOf = ({ people: [person], companies: [company] }: Sighting) => [
  person?.name,
  person?.headline,
  company?.domain,
  ...(person && (company?.linkedinId ?? company?.linkedinSlug) ? [] : [company?.name, company?.linkedinId]),
];
