import { keysOf, match } from '../../../lib/match/index.ts';
import type { Match } from '../../../lib/model/match.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { sampleAccounts } from '../../../server/sample/accounts.ts';
import { sampleOwnDomains } from '../../../server/sample/owners.ts';
import { sampleContacts } from '../../../server/sample/people/index.ts';
import { accountEntry, contactEntry, createFakeDirectory } from '../../fakes/directory.ts';

const directory = createFakeDirectory([
  ...sampleAccounts.map(({ id, name, domains, aliasDomains, linkedinSlug, linkedinId }) =>
    accountEntry(id, name, {
      domains: [...domains],
      aliasDomains: [...aliasDomains],
      linkedinSlug,
      linkedinId,
    }),
  ),
  ...sampleContacts.map(({ id, accountId, name, emails, linkedinSlug }) =>
    contactEntry(id, accountId, { name, emails: [...emails], linkedinSlug }),
  ),
]);
const rules = { ownDomains: [...sampleOwnDomains], ownEmails: [], corrections: [] };

/** What is made of a page with the sample portfolio. */
export const matched = (seen: Sighting): Match => match(seen, directory.look(keysOf(seen, rules)), rules);
