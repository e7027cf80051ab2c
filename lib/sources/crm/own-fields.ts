import { z } from 'zod';
import { type MappedField, type MappedObject, mappedFields, mappedObjects, objectOf } from './mapping.ts';
import { suggestionIn } from './suggest.ts';

/** What a field of a CRM's can hold, as far as it decides what of ours it may. `person`: it names a contact. */
const types = [
  ...(['text', 'link', 'number', 'day', 'instant', 'flag', 'choice', 'choices', 'person'] as const),
] as const;
export type FieldType = (typeof types)[number];

/** A field that a CRM has beside those that Keyside reads anyway. */
export const OwnField = z.object({
  /** By which it is asked for. */
  name: z.string(),
  /** By which people know it. */
  label: z.string(),
  type: z.enum(types),
  /** Whether the organisation has made it. */
  custom: z.boolean(),
  /** Whether it can be written to, so that what is changed in Keyside is kept there. */
  writable: z.boolean(),
  /** The labels of a list. */
  options: z.array(z.string()),
});
export type OwnField = z.infer<typeof OwnField>;

/** Why there are no fields: the CRM has no such records, or they are not for this person or key. */
const Lack = z.enum(['none', 'forbidden']);
export type Lack = z.infer<typeof Lack>;

/** What a CRM says of itself, as far as fields can be chosen from it. */
export interface Described {
  readonly objects: Readonly<Partial<Record<MappedObject, readonly OwnField[] | Lack>>>;
  /** What is made use of. */
  readonly used: readonly MappedField[];
  /** What it keeps somewhere by itself as long as no field is chosen. */
  readonly standard: readonly MappedField[];
}

/** What may be chosen for each thing of ours, by the kind of record. */
export const FieldChoices = z.array(
  z.object({
    object: z.enum(mappedObjects),
    lack: Lack.nullable(),
    /** All that fit anything. */
    fields: z.array(OwnField),
    mapped: z.array(
      z.object({
        field: z.enum(mappedFields),
        /** The CRM keeps it somewhere by itself. */
        isStandard: z.boolean(),
        /** Names of the fields whose type fits. */
        fits: z.array(z.string()),
        suggested: z.string().nullable(),
      }),
    ),
  }),
);
export type FieldChoices = z.infer<typeof FieldChoices>;

const text = ['text'] as const;
const link = ['text', 'link'] as const;
const word = ['choice', 'text'] as const;

/** What a field must be able to hold for each thing of ours. */
const fitting: Readonly<Record<MappedField, readonly FieldType[]>> = {
  'account.tier': word,
  'account.health': ['number'],
  'account.renewalDate': ['day', 'instant'],
  'account.territory': word,
  'account.aliasDomains': text,
  'account.linkedinSlug': link,
  'account.linkedinId': text,
  'contact.linkedinSlug': link,
  'contact.roles': ['choices', 'choice', 'text'],
  'contact.influence': word,
  'contact.stance': word,
  'contact.reportsToId': ['person'],
  'opportunity.kind': word,
  'opportunity.nextStep': text,
  'opportunity.forecastCategory': word,
  'case.escalated': ['flag'],
  'case.nextUpdateAt': ['instant'],
  'interaction.direction': word,
  'interaction.originLink': link,
  'task.kind': word,
  changeId: text,
};

/** What a person can choose from. Fields that fit nothing are left out. */
export const choicesOf = ({ objects, used, standard }: Described): FieldChoices =>
  mappedObjects.flatMap((object): FieldChoices => {
    const own = used.filter((field) => objectOf(field) === object);
    const told = objects[object] ?? 'none';
    if (own.length === 0) return [];
    if (typeof told === 'string') return [{ object, lack: told, fields: [], mapped: [] }];
    const mapped = own.map((field) => {
      const fields = fieldsFor(field, told);
      return {
        ...{ field, isStandard: standard.includes(field), fits: fields.map(({ name }) => name) },
        suggested: suggestionIn(field, fields)?.name ?? null,
      };
    });
    const fitted = new Set(mapped.flatMap(({ fits }) => fits));
    return [{ object, lack: null, fields: inOrder(told.filter(({ name }) => fitted.has(name))), mapped }];
  });

function fieldsFor(field: MappedField, all: readonly OwnField[]): OwnField[] {
  const fits = (types: readonly FieldType[]) => all.filter(({ type }) => types.includes(type));
  const isKept = ({ writable }: OwnField) => field !== 'changeId' || writable;
  const people = field === 'contact.reportsToId' ? fits(['person']) : undefined;
  // A CRM whose fields can name nobody keeps an id as a text.
  return inOrder((people?.length === 0 ? fits(text) : fits(fitting[field])).filter(isKept));
}

/** Those that the organisation has made come first. */
const inOrder = (fields: readonly OwnField[]): OwnField[] =>
  fields.toSorted(
    (one, other) => Number(other.custom) - Number(one.custom) || one.label.localeCompare(other.label),
  );
