import { t } from '../../i18n/index.ts';
import type { ChoiceName } from '../../import/cells/choices.ts';
import type { Id, StakeholderRole } from '../../model/index.ts';
import { SourceError } from '../error.ts';
import { choiceFor, textFor } from './choices.ts';
import type { Property } from './described.ts';
import type { ObjectName } from './objects.ts';
import type { Portal } from './portal.ts';

/** What a record shall be associated with, all of it. */
export interface Wish {
  readonly field: string;
  readonly to: 'companies' | 'contacts' | 'deals';
  readonly those: readonly { readonly id: Id; readonly role?: StakeholderRole | null }[];
}

export type Draft = ReturnType<typeof createDraft>;

/** Properties and associations that a change comes to; what has no place in this portal is refused by its field. */
export function createDraft(portal: Portal, object: ObjectName) {
  const properties: Record<string, string> = {};
  /** By property, and by the kind of record that an association is with, the field of ours. */
  const fields = new Map<string, string>();
  const wishes: Wish[] = [];
  const homeless = new Set<string>();

  function set(field: string, property: Property | undefined, text: string | undefined) {
    const mayBeSet = property !== undefined && !property.modificationMetadata?.readOnlyValue;
    if (mayBeSet && text !== undefined) {
      properties[property.name] = text;
      fields.set(property.name, field);
    } else if (text !== '') homeless.add(field);
  }
  const named = (name: string) => portal.property(object, name);

  return {
    properties,
    fields,
    wishes,
    named,
    /** A text as it is; null takes away what was there. */
    text: (field: string, name: string, text: string | null) => set(field, named(name), text ?? ''),
    /** A text as one of the property's options, where it has such. */
    option(field: string, property: Property | undefined, text: string | null) {
      set(field, property, text ? property && textFor(property, text) : '');
    },
    /** Of our values, none to several. */
    choice(
      field: string,
      property: Property | undefined,
      name: ChoiceName,
      values: readonly string[],
      kept: readonly string[] = [],
    ) {
      const own = property
        ? values.map((value) => choiceFor(name, property, value))
        : values.map(() => undefined);
      const isWhole = own.every((value) => value !== undefined);
      set(field, property, isWhole ? [...new Set([...own, ...kept])].join(';') : undefined);
    },
    /** Whoever it is that a record is given to. */
    owner(field: string, id: Id | null) {
      if (id === null || /^\d+$/.test(id)) set(field, named('hubspot_owner_id'), id ?? '');
      else this.refuse(field, t('errors.crm.unknownRecord', { source: 'HubSpot' }));
    },
    beside(field: string, to: Wish['to'], those: Wish['those']) {
      if (!those.every(({ id }) => /^\d{1,30}$/.test(id)))
        this.refuse(field, t('errors.crm.unknownRecord', { source: 'HubSpot' }));
      wishes.push({ field, to, those });
      fields.set({ companies: 'COMPANY', contacts: 'CONTACT', deals: 'DEAL' }[to], field);
    },
    refuse(field: string, sentence: string = t('errors.crm.notTaken', { source: 'HubSpot' })): never {
      throw new SourceError({ kind: 'rejected', fields: { [field]: sentence } }, sentence);
    },
    homeless: (field: string) => void homeless.add(field),
    /** Throws where something has no place. */
    check() {
      if (homeless.size === 0) return;
      const sentence = t('errors.crm.notTaken', { source: 'HubSpot' });
      const own = Object.fromEntries([...homeless].map((field) => [field, sentence]));
      throw new SourceError({ kind: 'rejected', fields: own }, sentence);
    },
  };
}

/** What HubSpot refused, by our fields in place of its properties. */
export function inOurWords(error: unknown, fields: ReadonlyMap<string, string>): unknown {
  if (!(error instanceof SourceError) || error.fault.kind !== 'rejected') return error;
  const own = Object.entries(error.fault.fields).map(
    ([name, text]) => [fields.get(name) ?? name, text] as const,
  );
  return new SourceError({ kind: 'rejected', fields: Object.fromEntries(own) }, error.message, {
    cause: error,
  });
}
