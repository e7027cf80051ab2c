import { escapeHtml } from '../answer.ts';
import type { Route, Shell } from './page/route.ts';
import { sampleWorld } from './world/index.ts';
import type { Company, Member } from './world/world.ts';

/** What differs in the head: who is not signed in gets everything from the server, and the phone a canonical link. */
export function headOf(route: Route, shell: Shell): string {
  if (shell === 'guest') return guestHead(route);
  if (shell === 'mwlite') return mobileHead(route);
  return '<title>LinkedIn</title>';
}

function mobileHead(route: Route): string {
  const path = route.kind === 'profile' ? `/mwlite/in/${encodeURIComponent(route.slug)}` : '/mwlite/feed';
  const title = route.kind === 'profile' ? 'Profile | LinkedIn' : 'LinkedIn';
  return `<title>${title}</title>\n<link rel="canonical" href="${path}">`;
}

function guestHead(route: Route): string {
  if (route.kind === 'authwall')
    return '<title>Sign Up | LinkedIn</title>\n<link rel="canonical" href="/authwall">';
  const member = route.kind === 'profile' ? memberOf(route.slug) : undefined;
  if (member) return profileHead(member);
  const company = route.kind === 'company' ? companyOf(route.slug) : undefined;
  if (company) return companyHead(company);
  if (route.kind !== 'profile') return '<title>LinkedIn</title>';
  return `<title>Profile Not Found | LinkedIn</title>
<link rel="canonical" href="/public-profile/in/${encodeURIComponent(route.slug)}/">`;
}

function profileHead(member: Member): string {
  const address = `https://${member.country}.linkedin.com/in/${encodeURIComponent(member.slug)}`;
  const [job] = member.jobs;
  const title = [member.name, job?.title, job?.company].filter(Boolean).join(' - ');
  return head(address, title, 'profile', {
    '@context': 'http://schema.org',
    '@graph': [
      { ...personData(member), sameAs: address, url: address },
      { '@type': 'WebPage', url: address, reviewedBy: { '@type': 'Person', name: member.name } },
    ],
  });
}

/** Former employers and schools are listed before the present one, as LinkedIn does. */
function personData(member: Member) {
  const works = member.jobs.filter(({ to }) => to === null);
  return {
    '@type': 'Person',
    address: { '@type': 'PostalAddress', addressLocality: member.place },
    alumniOf: [
      ...member.jobs.filter(({ to }) => to !== null).map(organization),
      { '@type': 'EducationalOrganization', name: member.school },
    ],
    jobTitle: works.map(({ title }) => title),
    name: member.name,
    worksFor: works.map(organization),
    description: member.about,
  };
}

function organization({ companyId, company, from, to }: Member['jobs'][number]) {
  const page = sampleWorld.companies.find(({ id }) => id === companyId);
  return {
    '@type': 'Organization',
    name: company,
    ...(page && { url: `https://www.linkedin.com/company/${page.slug}` }),
    member: { '@type': 'OrganizationRole', startDate: from, ...(to && { endDate: to }) },
  };
}

function companyHead({ slug, name, tagline, website }: Company): string {
  const address = `https://www.linkedin.com/company/${slug}`;
  return head(address, name, 'company', {
    '@context': 'http://schema.org',
    '@graph': [{ '@type': 'Organization', name, url: address, sameAs: website, description: tagline }],
  });
}

function head(address: string, title: string, type: string, data: unknown): string {
  const shown = escapeHtml(`${title} | LinkedIn`);
  return `<title>${shown}</title>
<link rel="canonical" href="${escapeHtml(address)}">
<meta property="og:title" content="${shown}">
<meta property="og:type" content="${type}">
<meta property="og:url" content="${escapeHtml(address)}">
<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;
}

const memberOf = (slug: string) =>
  sampleWorld.members.find((one) => one.slug === slug || one.id.toLowerCase() === slug);
const companyOf = (slug: string) => sampleWorld.companies.find((one) => one.slug === slug || one.id === slug);
