import { sampleAccounts } from '../../../../server/sample/accounts.ts';
import { sampleContacts } from '../../../../server/sample/people/index.ts';
import { getCompany } from './companies.ts';
import { abouts, formerCompanies, homes, schools } from './filler.ts';
import { leadId, memberId, number, pick } from './ids.ts';
import { type Row, rows } from './strangers.ts';
import type { Job, Member } from './world.ts';

/** People write more into their names than their names. */
const named: Readonly<Record<string, string>> = {
  'rhys-bevan': 'Rhys Bevan 🚚',
  'nadia-roth': 'Nadia Roth (she/her)',
};

/** Every contact of the portfolio who is on LinkedIn, and those in strangers.ts. */
export const members: readonly Member[] = [...sampleContacts.flatMap(fromContact), ...rows.map(member)];

function fromContact(contact: (typeof sampleContacts)[number]): Member[] {
  if (contact.linkedinSlug === null) return [];
  const account = sampleAccounts.find(({ id }) => id === contact.accountId);
  return [
    member({
      slug: contact.linkedinSlug,
      name: named[contact.linkedinSlug] ?? contact.name,
      title: contact.title ?? '',
      company: account?.linkedinSlug ?? '',
    }),
  ];
}

function member(row: Row): Member {
  const { slug, name, title } = row;
  const jobs = jobsOf(row);
  const company = jobs[0]?.company;
  return {
    slug,
    id: memberId(slug),
    leadId: leadId(slug),
    number: number(`member ${slug}`),
    name,
    headline: row.headline ?? (company ? `${title} at ${company}` : title),
    place: pick(homes, slug),
    degree: pick([1, 2, 3], slug),
    about: pick(abouts, slug),
    school: row.school ?? pick(schools, slug),
    jobs,
    country: pick(['www', 'de'], name),
    ...(row.left && { left: true }),
  };
}

/** Now with the company of the row; before that somewhere else, which may be an account's page too. */
function jobsOf({ slug, title, company, companyName, before, left }: Row): Job[] {
  const now = company || companyName ? [job(title, company, companyName, 2019, left ? 2024 : null)] : [];
  const past = before ?? pick(formerCompanies, slug);
  return [...now, job('Project assistant', past, undefined, 2014, 2019)];
}

function job(
  title: string,
  slug: string | undefined,
  name: string | undefined,
  from: number,
  to: number | null,
): Job {
  const page = slug ? getCompany(slug) : null;
  return { title, companyId: page?.id ?? null, company: name ?? page?.name ?? '', from, to };
}
