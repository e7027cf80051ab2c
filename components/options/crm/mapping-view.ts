import { type Key, t } from '../../../lib/i18n/index.ts';
import type { FieldMapping, MappedField } from '../../../lib/sources/crm/mapping.ts';
import type { FieldChoices, OwnField } from '../../../lib/sources/crm/own-fields.ts';

export type MappingState =
  | { state: 'closed' }
  | { state: 'asking' }
  | { state: 'error'; sentence: string }
  | { state: 'open'; choices: FieldChoices };

type Group = FieldChoices[number];
export type Mapped = Group['mapped'][number];

/** The suggestions for what no field is chosen for yet. */
export const suggestionsIn = (choices: FieldChoices, chosen: FieldMapping): FieldMapping =>
  Object.fromEntries(
    choices.flatMap(({ mapped }) =>
      mapped.flatMap(({ field, suggested }) => (suggested && !chosen[field] ? [[field, suggested]] : [])),
    ),
  );

/** Whether there is not a single field that could be chosen. */
export const fitsNothing = (choices: FieldChoices): boolean =>
  choices.every(({ mapped }) => mapped.every(({ fits }) => fits.length === 0));

/** What each is called. */
export const fieldWords: Readonly<Record<MappedField, Key>> = {
  'account.tier': 'options.mapping.field.account.tier',
  'account.health': 'options.mapping.field.account.health',
  'account.renewalDate': 'options.mapping.field.account.renewalDate',
  'account.territory': 'options.mapping.field.account.territory',
  'account.aliasDomains': 'options.mapping.field.account.aliasDomains',
  'account.linkedinSlug': 'options.mapping.field.account.linkedinSlug',
  'account.linkedinId': 'options.mapping.field.account.linkedinId',
  'contact.linkedinSlug': 'options.mapping.field.contact.linkedinSlug',
  'contact.roles': 'options.mapping.field.contact.roles',
  'contact.influence': 'options.mapping.field.contact.influence',
  'contact.stance': 'options.mapping.field.contact.stance',
  'contact.reportsToId': 'options.mapping.field.contact.reportsToId',
  'opportunity.kind': 'options.mapping.field.opportunity.kind',
  'opportunity.nextStep': 'options.mapping.field.opportunity.nextStep',
  'opportunity.forecastCategory': 'options.mapping.field.opportunity.forecastCategory',
  'case.escalated': 'options.mapping.field.case.escalated',
  'case.nextUpdateAt': 'options.mapping.field.case.nextUpdateAt',
  'interaction.direction': 'options.mapping.field.interaction.direction',
  'interaction.originLink': 'options.mapping.field.interaction.originLink',
  'task.kind': 'options.mapping.field.task.kind',
  changeId: 'options.mapping.field.changeId',
};

const kinds: Readonly<Partial<Record<MappedField, Key>>> = {
  'account.health': 'options.mapping.nothing.number',
  'account.renewalDate': 'options.mapping.nothing.day',
  'account.aliasDomains': 'options.mapping.nothing.text',
  'account.linkedinId': 'options.mapping.nothing.text',
  'account.linkedinSlug': 'options.mapping.nothing.link',
  'contact.linkedinSlug': 'options.mapping.nothing.link',
  'interaction.originLink': 'options.mapping.nothing.link',
  'contact.reportsToId': 'options.mapping.nothing.person',
  'opportunity.nextStep': 'options.mapping.nothing.text',
  'case.escalated': 'options.mapping.nothing.flag',
  'case.nextUpdateAt': 'options.mapping.nothing.instant',
  changeId: 'options.mapping.nothing.text',
};

/** What a field would have to hold. */
export const nothingFor = (field: MappedField): string => t(kinds[field] ?? 'options.mapping.nothing.choice');

/** Two fields may have one label. */
export function labelOf(field: OwnField, all: readonly OwnField[]): string {
  const { name, label, writable } = field;
  const isTwice = all.some((other) => other.name !== name && other.label === label);
  const said = isTwice ? t('options.mapping.named', { label, name }) : label;
  return writable ? said : t('options.mapping.readOnly', { label: said });
}
