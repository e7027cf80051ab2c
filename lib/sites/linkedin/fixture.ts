/** LinkedIn's markup, as seen in saved pages and described in public, for tests: only what readers lean on. */

export interface Member {
  slug: string;
  name: string;
  headline?: string;
  /** Where they work, as the head of the profile says. */
  company?: string;
  school?: string;
  /** Of the first job in the list; none where the employer has no page. */
  companyLink?: string;
  /** The name of the first job's employer, where it is not the one of the head. */
  firstJob?: string;
  /** A member's id. */
  urn?: string;
  own?: boolean;
}

export const maria: Member = {
  slug: 'maria-lopes',
  name: 'Maria Lopes',
  headline: 'Head of Procurement at Arden Medical',
  company: 'Arden Medical',
  school: 'University of Porto',
  companyLink: '/company/1441/',
  urn: 'ACoAAB3dHFVBJKMz9cHDsPoPzMSo0T0BTahdH4f',
};

export const jonas: Member = {
  slug: 'jonas-kern',
  name: 'Jonas Kern',
  headline: 'Operations, Brightlane',
  company: 'Brightlane',
  companyLink: '/company/2207/',
  urn: 'ACoAAC4g6RPJujtBfnAIjB9AiW8_ipc9zpNej9X',
};

export const www = 'https://www.linkedin.com';

/** Shows a page as if it had been loaded; its title comes along. */
export function show(html: string, title?: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
  if (title !== undefined) document.title = title;
}

const side = (name: string | undefined, drawing: string) =>
  name ? `<div role="button"><figure><svg id="${drawing}-accent-4"></svg></figure><p>${name}</p></div>` : '';

/** The layout of 2026. `other` is to whom the name's own link leads, if to someone else. */
export function sdui(member: Member, { other = member.slug, below = '' } = {}): string {
  const { slug, name, headline = '', company, school, urn = '', own } = member;
  const key = `com.linkedin.sdui.profile.card.ref${urn}`;
  const at = [company, school].filter(Boolean).join(' · ');
  return `<div role="main" data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Profile"><main id="workspace">
    <section componentkey="${key}Topcard"><div>
      <a href="${www}/in/${slug}/overlay/background/"></a>
      ${own ? `<a href="${www}/in/${slug}/edit/intro/"><svg id="edit-medium"></svg></a>` : ''}
      <div><div><div><a href="${www}/in/${other}/"><h2>${name}</h2></a></div><p>· 1st</p></div>
        <p>${headline}</p><p>${at}</p>
        <div><p>Porto, Portugal</p><p>·</p><p><a href="${www}/in/${slug}/overlay/contact-info/">Contact</a></p></div>
      </div>
      <div>${side(company, 'company')}${side(school, 'school')}</div><p>500+</p></div></section>
    ${below || jobs(member, key)}</main></div>`;
}

/** The card of jobs, as the layout of 2026 has it. */
export const jobs = ({ slug, company = '', firstJob = company, companyLink }: Member, key: string) => `
  <div componentkey="${key}ExperienceTopLevelSection"><div componentkey="profile_experience_top_anchor_${slug}"></div>
    <div componentkey="entity-collection-item-1">
    ${companyLink ? `<a href="${www}${companyLink}"></a>` : ''}<div><p>Title</p><p>${firstJob} · Full-time</p></div></div>
    <div componentkey="entity-collection-item-2"><a href="${www}/company/999/"></a><p>Former Employer</p></div></div>`;

/** The layout before it. */
export function ember(member: Member, { heading = '' } = {}): string {
  const {
    slug,
    name,
    headline = '',
    company = '',
    firstJob = company,
    school = '',
    companyLink,
    own,
  } = member;
  const button = (text: string) =>
    text ? `<li><button aria-label="x: ${text}"><div>${text}</div></button></li>` : '';
  return `<main class="zTi"><section class="artdeco-card" data-member-id="720552805"><div>
      ${own ? `<a href="/in/${slug}/edit/intro/"><svg data-test-icon="edit-medium"></svg></a>` : ''}
      <div><span><a href="/in/${slug}/overlay/about-this-profile/"><h1>${heading || name}</h1></a></span>
        <div class="text-body-medium" data-generated-suggestion-target="urn">${headline}</div></div>
      <ul>${button(company)}${button(school)}</ul>
      <span><a href="/in/${slug}/overlay/contact-info/">Contact</a></span></div></section>
    <section><div id="experience"></div><div></div><div><ul>
      <li><a href="${companyLink ? www + companyLink : `${www}/search/results/all/`}"></a>
        <span aria-hidden="true">Title</span><span aria-hidden="true">${firstJob} · Full-time</span></li>
      <li><a href="${www}/company/999/"></a><span aria-hidden="true">Former Employer</span></li></ul></div></section></main>
    <aside><a href="${www}/in/someone-else/">People also viewed</a></aside>`;
}

export interface Business {
  slug: string;
  name: string;
  /** Numbers in links to its people. */
  numbers?: readonly string[];
  websites?: readonly string[];
}

export const arden: Business = {
  slug: 'arden-medical',
  name: 'Arden Medical',
  numbers: ['1441'],
  websites: ['https://www.arden-medical.com/'],
};

export function companyPage({ slug, name, numbers = [], websites = [] }: Business): string {
  const people = encodeURIComponent(JSON.stringify(numbers));
  return `<main>${websites.map((href) => `<a class="org-overflow-menu__item" href="${href}">Website</a>`).join('')}
    <a class="org-overflow-menu__item" href="/company/setup/new/">New</a>
    <section class="org-top-card"><h1 title="${name}">${name}</h1>
      ${numbers.length ? `<a href="/search/results/people/?currentCompany=${people}">11-50</a>` : ''}
      <nav><a href="/company/${slug}/">Home</a><a href="/company/${slug}/about/">About</a></nav></section></main>
    <aside><section><a href="/company/someone-else/">Similar</a></section></aside>`;
}
