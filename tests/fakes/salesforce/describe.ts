import type { FieldDef, ObjectDef } from './schema.ts';
import type { Store } from './store.ts';

const soapTypes: Readonly<Record<string, string>> = {
  restricted: 'picklist',
  multipicklist: 'multipicklist',
  junction: 'junctionidlist',
};

const mayWrite = ({ rights }: Store, { name, readOnly }: ObjectDef) =>
  !readOnly && !rights.readOnly.has('*') && !rights.readOnly.has(name);

function rightsOn(store: Store, object: ObjectDef) {
  const writes = mayWrite(store, object);
  return {
    ...{
      name: object.name,
      label: object.name,
      keyPrefix: object.prefix,
      custom: object.name.endsWith('__c'),
    },
    ...{
      createable: writes,
      updateable: writes,
      deletable: writes,
      queryable: true,
      replicateable: object.replicated,
    },
    ...{
      retrieveable: true,
      searchable: true,
      mergeable: /^(Account|Contact|Case)$/.test(object.name),
      undeletable: writes,
    },
  };
}

export function describeAll(store: Store, path: string): object {
  const seen = [...store.schema.keys()].flatMap((name) => store.object(name) ?? []);
  return {
    encoding: 'UTF-8',
    maxBatchSize: 200,
    sobjects: seen.map((object) => ({
      ...rightsOn(store, object),
      urls: {
        sobject: `${path}/sobjects/${object.name}`,
        describe: `${path}/sobjects/${object.name}/describe`,
      },
    })),
  };
}

export function describeOne(store: Store, object: ObjectDef, path: string): object {
  const fields = [...object.fields.values()].filter(({ name }) => store.field(object, name));
  const children = [...store.schema.values()].flatMap(({ name }) => {
    const child = store.object(name);
    return [...(child?.fields.values() ?? [])]
      .filter(({ to }) => to.includes(object.name))
      .map((field) => ({
        childSObject: name,
        field: field.name,
        relationshipName: field.children ?? null,
        cascadeDelete: false,
        deprecatedAndHidden: false,
      }));
  });
  return {
    ...rightsOn(store, object),
    childRelationships: children,
    recordTypeInfos: [],
    fields: fields.map((field) => fieldShown(store, object, field)),
    urls: {
      sobject: `${path}/sobjects/${object.name}`,
      describe: `${path}/sobjects/${object.name}/describe`,
    },
  };
}

function fieldShown(store: Store, object: ObjectDef, field: FieldDef): object {
  const { name, type, length, to, parent, required, filterable, externalId, values } = field;
  const writes = mayWrite(store, object) && !store.rights.readOnly.has(`${object.name}.${name}`);
  return {
    ...{ name, label: name, type: soapTypes[type] ?? type, length, custom: name.endsWith('__c') },
    ...{
      createable: writes && field.createable,
      updateable: writes && field.updateable,
      filterable,
      sortable: filterable,
    },
    ...{
      nillable: !required,
      defaultedOnCreate: name === 'OwnerId',
      externalId,
      idLookup: externalId || type === 'id',
      unique: externalId,
    },
    ...{ restrictedPicklist: type === 'restricted', relationshipName: parent ?? null, referenceTo: to },
    picklistValues: values.map((value) => ({
      active: true,
      defaultValue: false,
      label: value,
      validFor: null,
      value,
    })),
  };
}
