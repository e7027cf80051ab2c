import { sampleAccounts } from '../../../../server/sample/accounts.ts';
import { companyPlaces, sizes, taglines } from './filler.ts';
import { number, pick } from './ids.ts';
import type { Company } from './world.ts';

/** Pages of the portfolio's accounts, and of companies that are nobody's account. */
export const companies: readonly Company[] = [
  ...sampleAccounts.map((account) =>
    company(
      account.linkedinSlug ?? account.id,
      account.name,
      account.website ?? '',
      account.industry ?? '',
      account.linkedinId,
    ),
  ),
  company('norvane-systems', 'Norvane Systems', 'https://www.norvane-systems.com', 'Industrial sensors'),
  company('osmund-pell', 'Osmund & Pell Studios', 'https://www.osmund-pell.example', 'Design'),
  company('meadow-clinics', 'Meadow Clinics', 'https://www.meadow-clinics.example', 'Hospitals'),
  // Names that only begin as an account's does.
  company('arden-medical-supply', 'Arden Medical Supply', 'https://www.arden-supply.example', 'Wholesale'),
  company('brightlane-studio', 'Brightlane Studio', 'https://www.brightlane-studio.example', 'Photography'),
];

/** The account whose page it is, by the company's id. */
export const accountOfCompany: ReadonlyMap<string, string> = new Map(
  sampleAccounts.flatMap(({ id, linkedinSlug }) => {
    const page = companies.find(({ slug }) => slug === linkedinSlug);
    return page ? [[page.id, id] as const] : [];
  }),
);

function company(slug: string, name: string, website: string, industry: string, id?: string | null): Company {
  return {
    slug,
    id: id ?? number(`company ${slug}`),
    name,
    website,
    industry,
    place: pick(companyPlaces, slug),
    tagline: pick(taglines, slug),
    staff: pick(sizes, slug),
  };
}

export function getCompany(slug: string): Company {
  const found = companies.find((one) => one.slug === slug);
  if (!found) throw new Error(`The sample LinkedIn has no company ${slug}.`);
  return found;
}
