import { t } from '../../lib/i18n/index.ts';
import type { Contact, ContextContact, Id, Unsent } from '../../lib/model/index.ts';

/** What the map holds of somebody. */
export type MapFields = Pick<Contact, 'roles' | 'influence' | 'stance' | 'reportsToId'>;

/** What of the values is other than it was; null: nothing. */
export function changedFields(contact: MapFields, values: MapFields): Partial<MapFields> | null {
  const { roles, influence, stance, reportsToId } = values;
  const isSame = roles.length === contact.roles.length && roles.every((role) => contact.roles.includes(role));
  const fields = {
    ...(isSame ? {} : { roles }),
    ...(influence === contact.influence ? {} : { influence }),
    ...(stance === contact.stance ? {} : { stance }),
    ...(reportsToId === contact.reportsToId ? {} : { reportsToId }),
  };
  return Object.keys(fields).length > 0 ? fields : null;
}

/** The change of a contact as it is sent. */
export const contactChange = ({ id, version }: ContextContact, fields: Partial<MapFields>): Unsent => ({
  type: 'contact.update',
  recordId: id,
  baseVersion: version,
  fields,
});

/** For when it is done: `Maria Lopes now reports to Helen Brandt.` */
export function changeSentence(
  { name }: ContextContact,
  fields: Partial<MapFields>,
  contacts: readonly { id: Id; name: string }[],
): string {
  const { reportsToId, ...others } = fields;
  if (reportsToId === undefined || Object.keys(others).length > 0)
    return t('relationships.map.changed', { name });
  const boss = contacts.find(({ id }) => id === reportsToId)?.name;
  return boss ? t('relationships.map.moved', { name, boss }) : t('relationships.map.movedToTop', { name });
}
