import type { Page } from 'playwright';

/** A page that is opened and photographed. */
export interface Stop {
  name: string;
  address: string;
  /** What a person does there before the picture. */
  act?(page: Page): Promise<unknown>;
}

/** The same page with the sample's settings; see `settings.ts` of each sample site. */
export function withSettings(address: string, settings: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, value);
  return url.href;
}
