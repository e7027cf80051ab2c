import { type MappedField, type MappedObject, mappedFields } from '../crm/mapping.ts';
import type { Described, FieldType, Lack, OwnField } from '../crm/own-fields.ts';
import { ownColumns } from './columns.ts';
import type { FieldShape, Org } from './org.ts';

const types: Readonly<Record<string, FieldType>> = {
  ...{ string: 'text', textarea: 'text', combobox: 'text', url: 'link', boolean: 'flag' },
  ...{ int: 'number', double: 'number', percent: 'number', currency: 'number' },
  ...{ date: 'day', datetime: 'instant', picklist: 'choice', multipicklist: 'choices' },
};

const standard: readonly MappedField[] = [
  ...(['contact.reportsToId', 'opportunity.kind', 'opportunity.nextStep'] as const),
  ...(['opportunity.forecastCategory', 'case.escalated'] as const),
  ...(['interaction.direction', 'interaction.originLink'] as const),
];

const places: Readonly<Record<MappedObject, readonly string[]>> = {
  account: ['Account'],
  contact: ['Contact'],
  opportunity: ['Opportunity'],
  case: ['Case'],
  interaction: ['Task', 'Event'],
  task: ['Task'],
  // A note has no fields of an organisation's own.
  change: ['Account', 'Contact', 'Opportunity', 'Case', 'Task', 'Event'],
};

/** The fields that this person sees. An object that is not theirs to see is as one that there is not. */
export function describeOrg({ objects }: Org): Described {
  const fieldsIn = (object: MappedObject): readonly OwnField[] | Lack => {
    const there = places[object].filter((name) => objects[name]);
    if (there.length === 0) return 'none';
    const all = there.flatMap((name) =>
      (objects[name]?.fields ?? []).flatMap((field) => fieldOf(object, name, field)),
    );
    return [...new Map(all.map((field) => [field.name, field])).values()];
  };
  const entries = (Object.keys(places) as MappedObject[]).map((object) => [object, fieldsIn(object)]);
  return { objects: Object.fromEntries(entries), used: mappedFields, standard };
}

function fieldOf(object: MappedObject, name: string, field: FieldShape): OwnField[] {
  const isPerson = field.type === 'reference' && field.referenceTo.includes('Contact');
  const type = isPerson ? 'person' : types[field.type];
  if (!type || ownColumns(name).includes(field.name)) return [];
  // What Salesforce works out for itself.
  if (!field.custom && !field.updateable) return [];
  if (object === 'change' && !(field.filterable && field.custom)) return [];
  return [
    {
      ...{ name: field.name, label: field.label || field.name, type, custom: field.custom },
      writable: field.updateable && field.createable,
      options: field.picklistValues.slice(0, 50).map(({ value }) => value),
    },
  ];
}
