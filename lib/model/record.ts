import { Id, Instant, Link, Version } from './value.ts';

/** What every record of a source has. `link` opens the record in its source, where the source has a page for it. */
export const recordFields = {
  id: Id,
  version: Version,
  updatedAt: Instant,
  link: Link.nullable(),
};
