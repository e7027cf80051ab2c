/** What the sample LinkedIn knows. It goes into the page as data, so nothing of the portfolio may be in it. */
export interface World {
  /** Slug of who is signed in. */
  viewer: string;
  members: readonly Member[];
  companies: readonly Company[];
  conversations: readonly Conversation[];
}

export interface Member {
  slug: string;
  /** `ACoAA…`: how LinkedIn names a member in addresses that carry no slug. */
  id: string;
  /** `ACwAA…`: the same member in Sales Navigator. */
  leadId: string;
  number: string;
  name: string;
  headline: string;
  place: string;
  degree: 1 | 2 | 3;
  about: string;
  school: string;
  /** The first is the current one, unless `left` says that there is none. */
  jobs: readonly Job[];
  left?: boolean;
  /** The host of the country, for who is not signed in. */
  country: 'www' | 'de';
}

export interface Job {
  title: string;
  /** Of a company that has a page here; otherwise its name alone is known. */
  companyId: string | null;
  company: string;
  from: number;
  to: number | null;
}

export interface Company {
  slug: string;
  /** All digits. */
  id: string;
  name: string;
  website: string;
  industry: string;
  place: string;
  tagline: string;
  staff: string;
}

export interface Conversation {
  /** As in `/messaging/thread/<id>/`. */
  id: string;
  /** Slugs of those who take part besides the viewer. */
  with: readonly string[];
  lines: readonly { mine: boolean; text: string }[];
}
