import { Buffer } from 'node:buffer';
import { checked } from './checks.ts';
import { derived, stampOf } from './derive.ts';
import { longId } from './ids.ts';
import { personOf, relatePerson } from './person.ts';
import { notFound, Refusal } from './refusal.ts';
import type { ObjectDef } from './schema.ts';
import type { Rec, Store, Value } from './store.ts';

/** A rule of the organisation; a sentence refuses the record, with the field that it is shown at, if at any. */
export type ValidationRule = (record: Readonly<Rec>) => { message: string; field?: string } | undefined;

export interface Writing {
  insert(object: string, fields: Readonly<Record<string, unknown>>): string;
  update(object: string, id: string, fields: Readonly<Record<string, unknown>>): void;
  remove(object: string, id: string): void;
}

export interface Rules {
  readonly validation: Map<string, ValidationRule[]>;
  /** By object, fields by which another record counts as the same. */
  readonly duplicates: Map<string, string>;
}

/** What a person writes by the API. `userId`: who it is; `allowSave`: duplicates are meant. */
export function createWriting(
  store: Store,
  rules: Rules,
  who: { userId: string; allowSave: boolean },
): Writing {
  const { rights } = store;
  function objectFor(name: string): ObjectDef {
    const object = store.object(name);
    if (!object) throw notFound();
    if (object.readOnly || rights.readOnly.has('*') || rights.readOnly.has(object.name))
      throw new Refusal(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', {
        fields: [],
      });
    return object;
  }

  /** `before`: as it was; undefined: it is new. */
  function read(object: ObjectDef, fields: Readonly<Record<string, unknown>>, before?: Rec): Partial<Rec> {
    const kept: Record<string, Value> = {};
    for (const [name, value] of Object.entries(fields)) {
      if (name === 'attributes') continue;
      const field = store.field(object, name);
      if (!field)
        throw new Refusal(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
      // A person's is made of its parts.
      const isMade = field.name === 'Name' && before?.IsPersonAccount === true;
      const may = (before ? field.updateable : field.createable) && !isMade;
      if (!may || name === 'Id' || rights.readOnly.has(`${object.name}.${field.name}`))
        throw new Refusal(
          400,
          'INVALID_FIELD_FOR_INSERT_UPDATE',
          `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
          { fields: [field.name] },
        );
      if (field.type !== 'junction') kept[field.name] = checked(store, object, field, value);
      else if (!Array.isArray(value))
        throw new Refusal(400, 'JSON_PARSER_ERROR', 'Cannot deserialize a list');
      else
        for (const id of value) checked(store, object, { ...field, type: 'reference', to: ['Contact'] }, id);
    }
    return kept;
  }

  function hold(object: ObjectDef, record: Rec) {
    const missing = [...object.fields.values()].filter(
      ({ name, required }) => required && (record[name] ?? null) === null,
    );
    if (missing.length > 0 && object.name !== 'Account') refuseMissing(missing.map(({ name }) => name));
    if (object.name === 'Account' && !record.Name) refuseMissing(['Name']);
    for (const rule of rules.validation.get(object.name) ?? []) {
      const broken = rule(record);
      if (broken)
        throw new Refusal(400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', broken.message, {
          fields: broken.field ? [broken.field] : [],
        });
    }
  }

  function refuseDuplicates(object: ObjectDef, record: Rec) {
    const by = rules.duplicates.get(object.name);
    if (!by || who.allowSave || (record[by] ?? null) === null) return;
    const matches = [...(store.tables.get(object.name)?.values() ?? [])].filter(
      (each) => each.Id !== record.Id && each.IsDeleted !== true && each[by] === record[by],
    );
    if (matches.length === 0) return;
    const matchRecords = matches.map((each) => ({
      additionalInformation: [],
      fieldDiffs: [],
      matchConfidence: 100,
      record: { attributes: { type: object.name }, Id: each.Id },
    }));
    throw new Refusal(400, 'DUPLICATES_DETECTED', 'Use one of these records?', {
      duplicateResult: {
        allowSave: true,
        duplicateRule: `Standard_${object.name}_Duplicate_Rule`,
        duplicateRuleEntityType: object.name,
        errorMessage: 'Use one of these records?',
        matchResults: [
          {
            entityType: object.name,
            errors: [],
            matchEngine: 'FuzzyMatchEngine',
            matchRecords,
            rule: `Standard_${object.name}_Match_Rule`,
            size: matches.length,
            success: true,
          },
        ],
      },
    });
  }

  return {
    insert(name, fields) {
      const object = objectFor(name);
      const given = read(object, fields);
      const at = stampOf(store.now());
      const Id = store.newId(object.name);
      const stamps = {
        CreatedDate: at,
        LastModifiedDate: at,
        SystemModstamp: at,
        CreatedById: who.userId,
        LastModifiedById: who.userId,
      };
      const owner = object.fields.has('OwnerId') ? { OwnerId: given.OwnerId ?? who.userId } : {};
      const whole = {
        ...given,
        ...owner,
        ...firstWho(object, fields),
        ...personOf(store, object, given),
        ...stamps,
        Id,
        IsDeleted: false,
      } as Rec;
      if (object.name === 'Event' && !whole.StartDateTime) refuseMissing(['StartDateTime']);
      if (object.name === 'Event' && (whole.DurationInMinutes ?? whole.EndDateTime ?? null) === null)
        refuseMissing(['DurationInMinutes']);
      const record = derived(store, object.name, whole);
      hold(object, record);
      refuseDuplicates(object, record);
      store.put(object.name, record);
      relate(store, object, record, fields);
      return Id;
    },
    update(name, id, fields) {
      const object = objectFor(name);
      const before = existing(store, object, id);
      const given = read(object, fields, before);
      const at = stampOf(store.now());
      const stamps = { LastModifiedDate: at, SystemModstamp: at, LastModifiedById: who.userId };
      const record = derived(
        store,
        object.name,
        { ...before, ...given, ...firstWho(object, fields), ...stamps },
        before,
      );
      hold(object, record);
      refuseDuplicates(object, record);
      store.put(object.name, record);
      relate(store, object, record, fields);
    },
    remove(name, id) {
      const object = objectFor(name);
      bury(store, object, existing(store, object, id));
    },
  };
}

function refuseMissing(fields: string[]): never {
  throw new Refusal(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${fields.join(', ')}]`, {
    fields,
  });
}

export function existing(store: Store, object: ObjectDef, given: string): Rec {
  const id = longId(given);
  const record = store.get(object.name, id);
  if (!record) throw notFound(`Provided external ID field does not exist or is not accessible: ${given}`);
  if (record.IsDeleted === true)
    throw new Refusal(404, 'ENTITY_IS_DELETED', 'entity is deleted', { fields: [] });
  return record;
}

/** Into the recycle bin, with what cannot be without it. */
export function bury(store: Store, object: ObjectDef, record: Rec, more: Partial<Rec> = {}): void {
  const at = stampOf(store.now());
  store.put(object.name, {
    ...record,
    IsDeleted: true,
    SystemModstamp: at,
    LastModifiedDate: at,
    ...more,
  } as Rec);
  const cascades: Record<string, [string, string][]> = {
    Account: [
      ['Contact', 'AccountId'],
      ['Opportunity', 'AccountId'],
      ['Contract', 'AccountId'],
      ['Task', 'WhatId'],
      ['Event', 'WhatId'],
    ],
    Opportunity: [['OpportunityContactRole', 'OpportunityId']],
    ContentNote: [['ContentDocumentLink', 'ContentDocumentId']],
  };
  for (const [child, field] of cascades[object.name] ?? []) {
    const known = store.schema.get(child);
    for (const one of store.children(child, field, record.Id))
      if (known && !one.IsDeleted) bury(store, known, one);
  }
  if (object.name === 'ContentNote') {
    const document = store.get('ContentDocument', record.Id);
    if (document) store.put('ContentDocument', { ...document, IsDeleted: true });
  }
}

/** The first of several is the one that the record itself names. */
const firstWho = ({ name }: ObjectDef, fields: Readonly<Record<string, unknown>>) => {
  const ids = fields[`${name}WhoIds`];
  return Array.isArray(ids) ? { WhoId: (longId(ids[0]) ?? null) as Value } : {};
};

/** What goes with a record in tables of its own. */
function relate(store: Store, object: ObjectDef, record: Rec, fields: Readonly<Record<string, unknown>>) {
  if (object.name === 'Task' || object.name === 'Event') relateWhos(store, object.name, record, fields);
  if (object.name === 'ContentNote') keepVersion(store, record, fields);
  if (object.name === 'Contact' && record.AccountId) relateAccount(store, record);
  if (object.name === 'Account' && record.IsPersonAccount) relatePerson(store, record);
}

function relateWhos(store: Store, name: string, record: Rec, fields: Readonly<Record<string, unknown>>) {
  const given = fields[`${name}WhoIds`];
  if (!Array.isArray(given) && !('WhoId' in fields)) return;
  const ids = Array.isArray(given)
    ? given.flatMap((id) => longId(id) ?? [])
    : [record.WhoId].flatMap((id) => (typeof id === 'string' ? id : []));
  const relation = `${name}WhoRelation`;
  for (const one of store.children(relation, `${name}Id`, record.Id)) store.drop(relation, one.Id);
  for (const RelationId of new Set(ids))
    store.put(relation, {
      Id: store.newId(relation),
      [`${name}Id`]: record.Id,
      RelationId,
      AccountId: record.AccountId ?? null,
      IsDeleted: false,
    });
}

/** A note is a document of which each saving makes a version. */
function keepVersion(store: Store, record: Rec, fields: Readonly<Record<string, unknown>>) {
  const before = store.get('ContentDocument', record.Id);
  if (before && !('Content' in fields) && !('Title' in fields)) return;
  const version = store.newId('ContentVersion');
  const html = Buffer.from(String(record.Content ?? ''), 'base64').toString('utf8');
  const preview = html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 255);
  const same = {
    Title: record.Title ?? null,
    FileType: 'SNOTE',
    LatestPublishedVersionId: version,
    ContentSize: Buffer.byteLength(html),
  };
  store.put('ContentNote', {
    ...record,
    ...same,
    TextPreview: preview,
    ContentModifiedDate: record.SystemModstamp ?? null,
  });
  const { Content: _content, ...plain } = record;
  store.put('ContentDocument', { ...plain, ...same });
  store.put('ContentVersion', {
    ...plain,
    Id: version,
    ContentDocumentId: record.Id,
    Title: record.Title ?? null,
    IsLatest: true,
    TextPreview: preview,
  });
}

function relateAccount(store: Store, record: Rec) {
  const relation = 'AccountContactRelation';
  const own = store.children(relation, 'ContactId', record.Id).find(({ IsDirect }) => IsDirect === true);
  if (own && own.AccountId === record.AccountId) return;
  const Id = own?.Id ?? store.newId(relation);
  store.put(relation, {
    Roles: null,
    IsActive: true,
    ...own,
    Id,
    AccountId: record.AccountId ?? null,
    ContactId: record.Id,
    IsDirect: true,
    IsDeleted: false,
  });
}
