import type { Id, Opportunity, RecordKind } from '../../model/index.ts';
import type { About, Api, Sub } from './api.ts';
import { roles, wordFor } from './choices.ts';
import { refuse } from './fields.ts';
import { fieldIn } from './org.ts';
import type { Reading } from './rows.ts';
import { among, select } from './soql.ts';
import { text } from './value.ts';

/** Requests beside the one of the record itself that one request takes. */
const BESIDE = 24;

/** What makes an opportunity's people other ones. */
export async function otherRoles(
  api: Api,
  known: Reading,
  id: Id,
  { contacts = [] }: Partial<Opportunity>,
  about: About,
): Promise<Sub[]> {
  const query = select({
    fields: ['Id', 'ContactId', 'Role'],
    from: 'OpportunityContactRole',
    where: [among('OpportunityId', [id])],
  });
  const there = await api.everything(query, about);
  const wanted = new Map(contacts.map((one) => [one.contactId, one]));
  const path = '/sobjects/OpportunityContactRole';
  const gone = there.filter((one) => !wanted.has(text(one, 'ContactId') ?? ''));
  const kept = there.filter((one) => wanted.has(text(one, 'ContactId') ?? ''));
  const fresh = contacts.filter(
    ({ contactId }) => !there.some((one) => text(one, 'ContactId') === contactId),
  );
  const subs: Sub[] = [
    ...gone.map(
      (one, at): Sub => ({
        method: 'DELETE',
        path: `${path}/${text(one, 'Id')}`,
        referenceId: `gone${at}`,
      }),
    ),
    ...kept.flatMap((one, at): Sub[] => {
      const Role = roleWord(known, wanted.get(text(one, 'ContactId') ?? '')?.role ?? null);
      return Role === text(one, 'Role')
        ? []
        : [
            {
              method: 'PATCH',
              path: `${path}/${text(one, 'Id')}`,
              referenceId: `kept${at}`,
              body: { Role },
            },
          ];
    }),
    ...fresh.map(
      ({ contactId, role }, at): Sub => ({
        method: 'POST',
        path,
        referenceId: `role${at}`,
        body: { OpportunityId: id, ContactId: contactId, Role: roleWord(known, role) },
      }),
    ),
  ];
  if (subs.length > BESIDE) throw refuse('contacts');
  return subs;
}

/** Those of a new one. */
export function rolesOf(known: Reading, kind: RecordKind, fields: object): Sub[] {
  const contacts = kind === 'opportunity' ? ((fields as Partial<Opportunity>).contacts ?? []) : [];
  if (contacts.length > BESIDE || (contacts.length > 0 && !known.org.objects.OpportunityContactRole))
    throw refuse('contacts');
  return contacts.map(
    ({ contactId, role }, at): Sub => ({
      ...{ method: 'POST', path: '/sobjects/OpportunityContactRole', referenceId: `role${at}` },
      body: { OpportunityId: '@{made.id}', ContactId: contactId, Role: roleWord(known, role) },
    }),
  );
}

const roleWord = ({ org }: Reading, role: keyof typeof roles | null) =>
  role &&
  wordFor(
    role,
    roles,
    fieldIn(org, 'OpportunityContactRole', 'Role')?.picklistValues.map(({ value }) => value) ?? [],
  );
