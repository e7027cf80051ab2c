import type { Company, Member, World } from '../world/world.ts';
import type { Route, Shell } from './route.ts';
import type { Settings } from './settings.ts';
import type { Words } from './words.ts';

/** What all parts of the page share. */
export interface App {
  readonly world: World;
  readonly settings: Settings;
  readonly words: Words;
  readonly shell: Shell;
  /** Goes to a path of the site as a click on a link does. */
  go(path: string): void;
  /** Opens a bubble of messages with a member. */
  chat(slug: string): void;
}

/** One view: what is under the frame that stays. */
export interface View {
  route: Route;
  title: string;
  element: HTMLElement;
  /** Elements that are used again when the next view is of the same kind, in the order of the page. */
  top: readonly HTMLElement[];
  /** Elements that are replaced instead. */
  rest: readonly HTMLElement[];
  /** Where the site sends who asked for what is not there. */
  moved?: string;
  /** What comes after the view: the section of jobs. */
  late?: () => void;
}

export const findMember = ({ world }: App, slug: string): Member | undefined =>
  world.members.find((one) => one.slug === slug || one.id.toLowerCase() === slug.toLowerCase());

export const findCompany = ({ world }: App, slugOrId: string | null): Company | undefined =>
  world.companies.find(({ slug, id }) => slug === slugOrId || id === slugOrId);

export const isViewer = ({ world }: App, { slug }: Member): boolean => slug === world.viewer;

/** The company somebody is at now, as far as they say. */
export const currentJob = ({ jobs, left }: Member) => (left ? undefined : jobs.find(({ to }) => to === null));

const site = 'https://www.linkedin.com';
export const profilePath = ({ slug }: Pick<Member, 'slug'>, sub = '') =>
  `/in/${encodeURIComponent(slug)}/${sub}`;
export const companyPath = ({ slug }: Pick<Company, 'slug'>, sub = '') => `/company/${slug}/${sub}`;
export const absolute = (path: string) => `${site}${path}`;

/** Who else a page shows: links to people it is not about. */
export function othersThan(app: App, { slug, jobs: [job] }: Member, count: number): Member[] {
  const { members } = app.world;
  const at = members.findIndex((one) => one.slug === slug);
  const colleagues = members.filter((one) => one.slug !== slug && one.jobs[0]?.companyId === job?.companyId);
  const around = Array.from({ length: count }, (_, i) => members[(at + 17 * (i + 1)) % members.length]);
  return [...new Set([...colleagues.slice(0, 2), ...around])]
    .flatMap((one) => (one && one.slug !== slug ? [one] : []))
    .slice(0, count);
}
