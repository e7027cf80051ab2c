import { domainsOf, emailsOf, nameOf, numberOf, phonesOf, slugOf, websiteOf } from '../crm/values.ts';
import { choiceIn, choicesIn, labelOf } from './choices.ts';
import type { Read } from './rows.ts';

export const readAccount: Read<'account'> = ({ portal, raw: { id, properties } }) => {
  const mapped = (field: Parameters<typeof portal.mapped>[1]) => portal.mapped('companies', field);
  const kept = (field: Parameters<typeof portal.mapped>[1]) => properties[mapped(field)?.name ?? ''];
  const more = domainsOf(properties.hs_additional_domains);
  const main = domainsOf(properties.domain);
  const aliases = mapped('account.aliasDomains') ? domainsOf(kept('account.aliasDomains')) : more;
  const [page] = [properties.linkedin_company_page];
  const domains = [...new Set([...main, ...(aliases === more ? [] : more)])];
  const score = numberOf(kept('account.health'));
  return {
    name: nameOf(properties.name) ?? domains[0] ?? id,
    // A company that was made by hand may have nothing but its website.
    domains: domains.length > 0 ? domains : domainsOf(properties.website),
    aliasDomains: aliases,
    website: websiteOf(properties.website),
    linkedinSlug: slugOf(kept('account.linkedinSlug') ?? page, 'company'),
    linkedinId: numericSlug(kept('account.linkedinId') ?? page),
    industry: nameOf(labelOf(portal.property('companies', 'industry'), properties.industry)),
    tier: nameOf(labelOf(mapped('account.tier'), kept('account.tier'))),
    ownerId: properties.hubspot_owner_id || null,
    territory: nameOf(labelOf(mapped('account.territory'), kept('account.territory'))),
    parentId: properties.hs_parent_company_id || null,
    health: score === null ? null : { score: Math.round(Math.min(100, Math.max(0, score))), trend: 'flat' },
  };
};

/** LinkedIn's number of a company, which its address may have in place of its name. */
function numericSlug(text: string | null | undefined): string | null {
  const slug = slugOf(text, 'company');
  return slug !== null && /^\d{1,20}$/.test(slug) ? slug : null;
}

export const readContact: Read<'contact'> = ({ portal, raw: { id, properties }, beside }) => {
  const mapped = (field: Parameters<typeof portal.mapped>[1]) => portal.mapped('contacts', field);
  const kept = (field: Parameters<typeof portal.mapped>[1]) => properties[mapped(field)?.name ?? ''];
  const [given, family] = [nameOf(properties.firstname), nameOf(properties.lastname)];
  const emails = emailsOf(properties.email, properties.hs_additional_emails);
  const roles = mapped('contact.roles') ?? portal.property('contacts', 'hs_buying_role');
  return {
    accountId: beside.accountId,
    name: nameOf([given, family].filter(Boolean).join(' ')) ?? emails[0] ?? id,
    givenName: given,
    familyName: family,
    emails,
    phones: phonesOf(properties.phone, properties.mobilephone),
    title: nameOf(properties.jobtitle),
    linkedinSlug: slugOf(kept('contact.linkedinSlug') ?? properties.hs_linkedin_url, 'in'),
    roles: [
      ...new Set([...choicesIn('role', roles, properties[roles?.name ?? '']), ...beside.roles]),
    ] as never[],
    influence: choiceIn('influence', mapped('contact.influence'), kept('contact.influence')),
    stance: choiceIn('stance', mapped('contact.stance'), kept('contact.stance')),
    reportsToId: kept('contact.reportsToId') || null,
  };
};
