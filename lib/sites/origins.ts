import type { SiteName } from '../model/sighting.ts';

/**
 * Hosts of the sites whose pages may report sightings; `*.` stands for any host below. The manifest's match patterns
 * are made from these.
 */
export const siteHosts: Readonly<Record<SiteName, readonly string[]>> = {
  gmail: ['mail.google.com'],
  calendar: ['calendar.google.com'],
  // `www`, and one for each country: `de.linkedin.com`.
  linkedin: ['*.linkedin.com'],
  outlook: ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'],
};

/** `https://mail.google.com`, also as patterns: `https://*.linkedin.com`. */
export const siteOrigins: readonly string[] = Object.values(siteHosts).flatMap((hosts) =>
  hosts.map((host) => `https://${host}`),
);

/** As a manifest wants it. */
export const sitePatterns = (site: SiteName): string[] => siteHosts[site].map((host) => `https://${host}/*`);

/** Which site an address is of, by its host. Undefined: one that Keyside does not read. */
export function siteAt(address: string | undefined): SiteName | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (url?.protocol !== 'https:' || url.port !== '') return undefined;
  const names = Object.keys(siteHosts) as SiteName[];
  return names.find((name) => siteHosts[name].some((host) => covers(host, url.hostname)));
}

const covers = (pattern: string, host: string) =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
