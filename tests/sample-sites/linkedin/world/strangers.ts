/** A member as one row; what is missing is made up from the slug. */
export interface Row {
  slug: string;
  name: string;
  title: string;
  /** Slug of the company's page, or '' for none. */
  company?: string;
  /** Of an employer that has no page here. */
  companyName?: string;
  /** Slug of the company before. */
  before?: string;
  headline?: string;
  school?: string;
  /** The newest job has ended. */
  left?: boolean;
}

export const viewer = 'alex-reuter';

/** People who are no contacts: each is here for the sake of a mistake that could be made about them. */
// biome-ignore format: one person is one row
export const rows: readonly Row[] = [
  { slug: viewer, name: 'Alex Reuter', title: 'Account manager', company: 'norvane-systems' },
  { slug: 'priya-nair', name: 'Priya Nair', title: 'Account manager', company: 'norvane-systems' },
  // At an account, but no contact of it.
  { slug: 'tobias-weiss-a41', name: 'Tobias Weiss', title: 'Ward technician', company: 'arden-medical' },
  { slug: 'hege-solbakken', name: 'Hege Solbakken', title: 'Packaging engineer', company: 'halvorsen-foods' },
  { slug: '佐々木-美咲-4b7', name: '佐々木 美咲', title: '品質管理', company: 'kurobane', headline: '黒羽精密 品質管理' },
  // At no account.
  { slug: 'lena-fairweather', name: 'Lena Fairweather', title: 'Art director', company: 'osmund-pell' },
  { slug: 'jérôme-lacaze', name: 'Jérôme Lacaze', title: 'Illustrateur', company: 'osmund-pell' },
  { slug: 'ольга-морозова-77', name: 'Ольга Морозова', title: 'Архитектор', company: 'osmund-pell' },
  { slug: 'ليلى-حداد-9c2', name: 'ليلى حداد', title: 'مهندسة', company: 'meadow-clinics' },
  // The names of contacts, but other people.
  { slug: 'maria-lopes-1b22', name: 'Maria Lopes', title: 'Nurse', company: 'meadow-clinics' },
  { slug: 'helen-brandt-lisbon', name: 'Helen Brandt', title: 'Potter', companyName: 'Helen Brandt Ceramics' },
  // At companies whose names begin as an account's.
  { slug: 'otto-grünwald', name: 'Otto Grünwald', title: 'Sales', company: 'arden-medical-supply' },
  { slug: 'iris-calloway', name: 'Iris Calloway', title: 'Photographer', company: 'brightlane-studio' },
  // The account is in the past; today’s employer has no page, so the first link to a company is the former one’s.
  { slug: 'ingo-stellmacher', name: 'Ingo Stellmacher', title: 'Consultant', companyName: 'Stellmacher Beratung', before: 'arden-medical' },
  { slug: 'wanda-kessel', name: 'Wanda Kessel', title: 'Looking for something new', company: 'zurberg', left: true, headline: 'Looking for something new' },
  // No job at all: where others have their company, the school stands.
  { slug: 'jonna-wirtz', name: 'Jonna Wirtz', title: 'Student', school: 'Lindenau University of Technology', headline: 'Student of process engineering' },
  // Slugs that begin as the link to one’s own profile does.
  { slug: 'me-lindgren', name: 'Mats-Erik Lindgren', title: 'Teacher', companyName: 'Lindgren Musikskola' },
  { slug: 'mehmet-aksoy', name: 'Mehmet Aksoy', title: 'Baker', companyName: 'Aksoy & Töchter' },
];
