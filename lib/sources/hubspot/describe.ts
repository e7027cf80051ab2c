import { z } from 'zod';
import type { MappedField, MappedObject } from '../crm/mapping.ts';
import type { Described, FieldType, Lack, OwnField } from '../crm/own-fields.ts';
import { SourceError } from '../error.ts';
import { parse } from '../parse.ts';
import { type Api, type For, VERSION } from './api.ts';
import { ownNames } from './fields.ts';
import { type ObjectName, objectNames, touches } from './objects.ts';

const Property = z.object({
  name: z.string(),
  label: z.string().catch(''),
  type: z.string(),
  fieldType: z.string().catch(''),
  options: z.array(z.object({ label: z.string() })).catch([]),
  hidden: z.boolean().catch(false),
  calculated: z.boolean().catch(false),
  hubspotDefined: z.boolean().catch(false),
  modificationMetadata: z.object({ readOnlyValue: z.boolean() }).optional().catch(undefined),
});
type Property = z.infer<typeof Property>;

const types: Readonly<Record<string, FieldType>> = {
  ...{ string: 'text', number: 'number', date: 'day', datetime: 'instant', bool: 'flag' },
  enumeration: 'choice',
};

const used: readonly MappedField[] = [
  ...(['account.tier', 'account.health', 'account.renewalDate', 'account.territory'] as const),
  ...(['account.aliasDomains', 'account.linkedinSlug', 'account.linkedinId'] as const),
  ...(['contact.linkedinSlug', 'contact.roles', 'contact.influence', 'contact.stance'] as const),
  ...(['contact.reportsToId', 'opportunity.kind', 'opportunity.nextStep'] as const),
  ...(['opportunity.forecastCategory', 'case.escalated', 'case.nextUpdateAt'] as const),
  ...(['interaction.direction', 'task.kind', 'changeId'] as const),
];
const standard: readonly MappedField[] = [
  ...(['account.aliasDomains', 'account.linkedinSlug', 'account.linkedinId'] as const),
  ...(['contact.linkedinSlug', 'contact.roles', 'opportunity.kind', 'opportunity.nextStep'] as const),
  ...(['opportunity.forecastCategory', 'interaction.direction'] as const),
];

const places: Readonly<Record<MappedObject, readonly ObjectName[]>> = {
  account: ['companies'],
  contact: ['contacts'],
  opportunity: ['deals'],
  case: ['tickets'],
  interaction: touches,
  task: ['tasks'],
  change: objectNames.filter((object) => object !== 'contracts'),
};

/** The properties of a portal's objects. */
export async function describePortal(api: Api, of: For): Promise<Described> {
  const known = new Map<ObjectName, readonly OwnField[] | Lack>(
    await Promise.all(
      places.change.map(async (object) => [object, await propertiesOf(api, object, of)] as const),
    ),
  );
  const fieldsIn = (objects: readonly ObjectName[]): readonly OwnField[] | Lack => {
    const told = objects.map((object) => known.get(object) ?? 'none');
    const lists = told.filter((one) => typeof one !== 'string');
    if (lists.length === 0) return told.includes('forbidden') ? 'forbidden' : 'none';
    return [...new Map(lists.flat().map((field) => [field.name, field])).values()];
  };
  const entries = Object.entries(places) as [MappedObject, readonly ObjectName[]][];
  const objects = Object.fromEntries(
    entries.map(([object, names]) => [
      object,
      object === 'change' ? ownIn(fieldsIn(names)) : fieldsIn(names),
    ]),
  );
  return { objects, used, standard };
}

/** None of HubSpot's own can hold the id of a change. */
const ownIn = (fields: readonly OwnField[] | Lack) =>
  typeof fields === 'string' ? fields : fields.filter(({ custom }) => custom);

async function propertiesOf(api: Api, object: ObjectName, of: For): Promise<readonly OwnField[] | Lack> {
  try {
    const answer = await api.get(`/crm/properties/${VERSION}/${object}`, of);
    const { results } = parse(z.object({ results: z.array(z.unknown()) }), answer);
    return results.flatMap((one) => fieldOf(object, Property.safeParse(one).data));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    if (error.fault.kind === 'forbidden') return 'forbidden';
    if (error.fault.kind === 'rejected' || error.fault.kind === 'not-found') return 'none';
    throw error;
  }
}

function fieldOf(object: ObjectName, property: Property | undefined): OwnField[] {
  const type = property && types[property.type];
  if (!type || property.hidden || ownNames(object).includes(property.name)) return [];
  const { name, label, fieldType, options, hubspotDefined, calculated, modificationMetadata } = property;
  // HubSpot works hundreds of things out for itself.
  if (hubspotDefined && (calculated || modificationMetadata?.readOnlyValue)) return [];
  return [
    {
      ...{ name, label: label || name, custom: !hubspotDefined },
      type: type === 'choice' && fieldType === 'checkbox' ? 'choices' : type,
      writable: !calculated && modificationMetadata?.readOnlyValue !== true,
      options: options.slice(0, 50).map((option) => option.label),
    },
  ];
}
