import { choiceOf } from '../../import/cells/choices.ts';
import type { Account, Contact } from '../../model/index.ts';
import { profileLink } from '../crm/values.ts';
import type { Write } from './writing.ts';

export const writeAccount: Write<'account'> = ({ draft, portal, changed, whole }) => {
  const mapped = (field: Parameters<typeof portal.mapped>[1]) => portal.mapped('companies', field);
  const has = (...names: (keyof Account)[]) => names.some((name) => name in changed);
  if (has('name')) draft.text('name', 'name', whole.name ?? null);
  if (has('domains', 'aliasDomains')) {
    const [main = '', ...rest] = whole.domains ?? [];
    const aliases = whole.aliasDomains ?? [];
    const own = mapped('account.aliasDomains');
    draft.text('domains', 'domain', main);
    const more = [...rest, ...(own ? [] : aliases)].join(';');
    if (more !== '' || draft.named('hs_additional_domains'))
      draft.text('aliasDomains', 'hs_additional_domains', more);
    if (own) draft.option('aliasDomains', own, aliases.join(';'));
  }
  if (has('website')) draft.text('website', 'website', whole.website ?? null);
  const page = draft.named('linkedin_company_page');
  if (has('linkedinSlug')) {
    const slug = whole.linkedinSlug;
    draft.option(
      'linkedinSlug',
      mapped('account.linkedinSlug') ?? page,
      slug ? profileLink(slug, 'company') : null,
    );
  }
  if (has('linkedinId')) {
    const own = mapped('account.linkedinId');
    // Where it has no field of its own, the address says it, if nothing else.
    if (own || !whole.linkedinSlug)
      draft.option(
        'linkedinId',
        own ?? page,
        own || !whole.linkedinId ? (whole.linkedinId ?? null) : profileLink(whole.linkedinId, 'company'),
      );
  }
  if (has('industry')) draft.option('industry', draft.named('industry'), whole.industry ?? null);
  if (has('tier')) draft.option('tier', mapped('account.tier'), whole.tier ?? null);
  if (has('ownerId')) draft.owner('ownerId', whole.ownerId ?? null);
  if (has('territory')) draft.option('territory', mapped('account.territory'), whole.territory ?? null);
  if (has('health')) {
    const score = whole.health?.score;
    // There is one field for it, and none for which way it goes.
    if (whole.health && whole.health.trend !== 'flat') draft.homeless('health');
    draft.option('health', mapped('account.health'), score === undefined ? null : String(score));
  }
  if (has('parentId')) draft.beside('parentId', 'companies', whole.parentId ? [{ id: whole.parentId }] : []);
};

export const writeContact: Write<'contact'> = ({ draft, portal, changed, whole, before }) => {
  const mapped = (field: Parameters<typeof portal.mapped>[1]) => portal.mapped('contacts', field);
  const has = (...names: (keyof Contact)[]) => names.some((name) => name in changed);
  if (has('name', 'givenName', 'familyName')) {
    const [given, family] = namesOf(changed, whole);
    draft.text('name', 'firstname', given);
    draft.text('name', 'lastname', family);
  }
  if (has('emails')) {
    const [main = '', ...others] = whole.emails ?? [];
    draft.text('emails', 'email', main);
    const more = others.join(';');
    if (more !== (before?.hs_additional_emails ?? '')) draft.text('emails', 'hs_additional_emails', more);
  }
  if (has('phones')) {
    const [phone = '', mobile = '', ...more] = whole.phones ?? [];
    draft.text('phones', 'phone', phone);
    draft.text('phones', 'mobilephone', mobile);
    if (more.length > 0) draft.homeless('phones');
  }
  if (has('title')) draft.text('title', 'jobtitle', whole.title ?? null);
  if (has('linkedinSlug')) {
    const slug = whole.linkedinSlug;
    const property = mapped('contact.linkedinSlug') ?? draft.named('hs_linkedin_url');
    draft.option('linkedinSlug', property, slug ? profileLink(slug, 'in') : null);
  }
  if (has('roles')) {
    const property = mapped('contact.roles') ?? draft.named('hs_buying_role');
    // What somebody else chose there, and is no role of ours, stays.
    const kept = (before?.[property?.name ?? ''] ?? '')
      .split(';')
      .filter((one) => one && !choiceOf('role', one));
    draft.choice('roles', property, 'role', whole.roles ?? [], kept);
  }
  for (const name of ['influence', 'stance'] as const)
    if (has(name)) draft.choice(name, mapped(`contact.${name}`), name, whole[name] ? [whole[name]] : []);
  if (has('reportsToId'))
    draft.option('reportsToId', mapped('contact.reportsToId'), whole.reportsToId ?? null);
};

type Names = Partial<Pick<Contact, 'name' | 'givenName' | 'familyName'>>;

/** Given and family name, as they are or, where only the whole is said, what comes before its last blank and after. */
function namesOf(changed: Names, { name = '', givenName, familyName }: Names): [string, string] {
  const isSaid = (changed.givenName ?? changed.familyName ?? null) !== null || !('name' in changed);
  if (isSaid) return [givenName ?? '', familyName ?? ''];
  const [, given = name, family = ''] = name.trim().match(/^(.*\S)\s+(\S+)$/) ?? [];
  return [given, family];
}
