import { createRandom, type Random } from '../random.ts';
import { slug } from '../slug.ts';
import { beginnings, ends, suffixes, trades } from './words.ts';

/** How many companies have a name without a number. */
export const COMPANY_NAMES = beginnings.length * ends.length * trades.length;
/** A prime, so that neighbours get names far apart and yet every name once. */
const STRIDE = 7919;

export interface Company {
  id: string;
  name: string;
  /** `alderbeck-foods`: no two companies have the same. */
  label: string;
  industry: string;
  domains: [string, ...string[]];
  aliasDomains: string[];
  linkedinSlug: string | null;
  linkedinId: string | null;
  ownerId: string;
  tier: string;
  health: number | null;
  /** Days from the sample's day. */
  renewsIn: number | null;
  /** For whatever else belongs to it. */
  random: Random;
}

/** The nth company of a seed, always the same. */
export function companyAt(nth: number, seed: number): Company {
  const random = createRandom(`${seed}/${nth}`);
  const { name, industry } = nameAt(nth, seed);
  const label = slug(name);
  const [domains, aliasDomains] = domainsOf(label, random);
  return {
    id: `acc-${nth}`,
    name,
    label,
    industry,
    domains,
    aliasDomains,
    linkedinSlug: random.chance(0.6) ? label : null,
    linkedinId: random.chance(0.3) ? String(10_000_000 + nth) : null,
    ownerId: `own-${random.below(OWNERS)}`,
    tier: random.pick(['Standard', 'Standard', 'Standard', 'Growth', 'Growth', 'Key account']),
    health: random.chance(0.8) ? 20 + random.below(81) : null,
    renewsIn: random.chance(0.7) ? random.below(720) : null,
    random,
  };
}

export const OWNERS = 40;

function nameAt(nth: number, seed: number): { name: string; industry: string } {
  const lap = Math.floor(nth / COMPANY_NAMES);
  const slot = ((nth % COMPANY_NAMES) * STRIDE + Math.abs(seed)) % COMPANY_NAMES;
  const [word, industry] = trades[slot % trades.length] ?? trades[0];
  const rest = Math.floor(slot / trades.length);
  const name = `${beginnings[rest % beginnings.length]}${ends[Math.floor(rest / beginnings.length)]} ${word}`;
  return { name: lap === 0 ? name : `${name} ${lap + 1}`, industry };
}

/** One domain for most, the same name under another ending for some, a former or a group's name for others. */
function domainsOf(label: string, random: Random): [Company['domains'], string[]] {
  const main = `${label}.${random.pick(suffixes)}`;
  const second = `${label}.${random.pick(suffixes)}`;
  const domains: Company['domains'] = random.chance(0.2) && second !== main ? [main, second] : [main];
  return [domains, random.chance(0.12) ? [`${label}-holding.com`] : []];
}
