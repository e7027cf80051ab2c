import type { Company, Person, Sighting } from '../../lib/model/index.ts';
import { buildArdenThread } from './arden.ts';
import { instant, NOW } from './clock.ts';
import { buildPerson, buildSighting } from './seen.ts';

/** A profile of LinkedIn, of someone nobody knows unless said otherwise. */
export function buildProfile(over: Partial<Person> = {}): Sighting {
  const person = {
    email: null,
    name: 'Ines Calder',
    linkedinSlug: 'ines-calder',
    headline: 'Head of Supply Chain at Lantern Freight',
  };
  return buildSighting({
    site: 'linkedin',
    page: 'linkedin/profile',
    key: 'ines-calder',
    people: [buildPerson({ ...person, part: 'profile', ...over })],
  });
}

/** A company's own page of LinkedIn. */
export function buildCompanyPage(over: Partial<Company> = {}): Sighting {
  const company = { name: 'Arden Medical', domain: null, linkedinSlug: 'arden-medical', linkedinId: null };
  return { ...buildProfile(), page: 'linkedin/company', people: [], companies: [{ ...company, ...over }] };
}

/** A meeting of today, of the people of {@link buildArdenThread}. */
export function buildMeeting(over: Partial<NonNullable<Sighting['meeting']>> = {}): Sighting {
  return {
    ...buildArdenThread(),
    site: 'calendar',
    page: 'calendar/event',
    title: 'Quarterly review with Arden',
    meeting: {
      seriesId: null,
      instance: null,
      start: instant(0),
      end: new Date(NOW + 3_600_000).toISOString(),
      timeZone: null,
      organizer: null,
      videoLink: null,
      ...over,
    },
  };
}
