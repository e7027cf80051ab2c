import { type App, profilePath } from './app.ts';

/** What tests ask of the page; it stands in the page's own world, where an extension does not see it. */
export interface SampleLinkedIn {
  /** Goes to a member's profile as a click does. */
  open(slug: string): void;
  go(path: string): void;
}

export function offerApi(app: App): void {
  const api: SampleLinkedIn = {
    open: (slug) => app.go(profilePath({ slug })),
    go: app.go,
  };
  Object.assign(window, { sampleLinkedIn: api });
}
