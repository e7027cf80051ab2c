import { type App, profilePath } from './app.ts';
import { type Listed, listPages } from './listing.ts';

/** What tests ask of the page; it stands in the page's own world, where an extension does not see it. */
export interface SampleLinkedIn {
  /** Goes to a member's profile as a click does. */
  open(slug: string): void;
  /** Goes to a path of the site as a click does. */
  go(path: string): void;
  /** Opens a bubble of messages with a member, with the cursor in it. */
  chat(slug: string): void;
  /** What the page still waits for comes now: for tests that decide when, whatever the machine is busy with. */
  arrive(): void;
  pages(): Listed[];
}

export function offerApi(app: App, arrive: () => void): void {
  const api: SampleLinkedIn = {
    open: (slug) => app.go(profilePath({ slug })),
    go: app.go,
    chat: app.chat,
    arrive,
    pages: () => listPages(app.world),
  };
  Object.assign(window, { sampleLinkedIn: api });
}
