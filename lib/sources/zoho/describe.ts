import { type MappedField, type MappedObject, mappedFields } from '../crm/mapping.ts';
import type { Described, FieldType, Lack, OwnField } from '../crm/own-fields.ts';
import { plainFields } from './desk.ts';
import type { Field, Module, Schema } from './schema.ts';

const types: Readonly<Record<string, FieldType>> = {
  ...{ text: 'text', textarea: 'text', website: 'link', boolean: 'flag' },
  ...{ integer: 'number', double: 'number', percent: 'number', currency: 'number', bigint: 'number' },
  ...{ date: 'day', datetime: 'instant', picklist: 'choice', multiselectpicklist: 'choices' },
};

const standard: readonly MappedField[] = [
  ...(['contact.reportsToId', 'opportunity.kind', 'opportunity.nextStep', 'case.escalated'] as const),
  ...(['interaction.direction', 'interaction.originLink', 'task.kind'] as const),
];

const places: Readonly<Record<MappedObject, readonly Module[]>> = {
  account: ['Accounts'],
  contact: ['Contacts'],
  opportunity: ['Deals'],
  case: ['Cases'],
  interaction: ['Calls', 'Events', 'Tasks'],
  task: ['Tasks'],
  // Notes have no fields of an organisation's own.
  change: ['Accounts', 'Contacts', 'Deals', 'Cases', 'Tasks', 'Calls', 'Events'],
};

/** The fields that this person sees. A module that is not theirs to see is as one that there is not. */
export function describeSchema({ modules }: Schema): Described {
  const fieldsIn = (object: MappedObject): readonly OwnField[] | Lack => {
    const there = places[object].filter((module) => modules[module]);
    if (there.length === 0) return 'none';
    const all = there.flatMap((module) =>
      Object.entries(modules[module]?.fields ?? {}).flatMap(([name, field]) =>
        fieldOf(object, module, name, field),
      ),
    );
    return [...new Map(all.map((field) => [field.name, field])).values()];
  };
  const entries = (Object.keys(places) as MappedObject[]).map((object) => [object, fieldsIn(object)]);
  return { objects: Object.fromEntries(entries), used: mappedFields, standard };
}

function fieldOf(object: MappedObject, module: Module, name: string, field: Field): OwnField[] {
  const type = field.type === 'lookup' && field.of === 'Contacts' ? 'person' : types[field.type];
  if (!type || plainFields(module).includes(name)) return [];
  // What Zoho works out for itself.
  if (!field.custom && (object === 'change' || !field.writable)) return [];
  const { label, custom, writable, options } = field;
  return [
    {
      ...{ name, label: label || name.replaceAll('_', ' '), type, custom, writable },
      options: options.slice(0, 50).map(({ value }) => value),
    },
  ];
}
