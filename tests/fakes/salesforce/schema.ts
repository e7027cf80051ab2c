import { OBJECTS } from './objects.ts';

export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'picklist'
  | 'restricted'
  | 'multipicklist'
  | 'date'
  | 'datetime'
  | 'currency'
  | 'percent'
  | 'double'
  | 'int'
  | 'boolean'
  | 'reference'
  | 'email'
  | 'phone'
  | 'url'
  | 'base64'
  | 'junction';

export interface FieldDef {
  readonly name: string;
  readonly type: FieldType;
  readonly length: number;
  readonly to: readonly string[];
  /** By which the parent is reached in a query. */
  readonly parent?: string;
  /** By which a parent's query reaches these. */
  readonly children?: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly required: boolean;
  readonly filterable: boolean;
  readonly externalId: boolean;
  readonly feature?: string;
  /** Of a list. */
  values: readonly string[];
}

export interface ObjectDef {
  readonly name: string;
  readonly prefix: string;
  readonly readOnly: boolean;
  /** Whether its deletes and updates can be asked for. */
  readonly replicated: boolean;
  readonly feature?: string;
  readonly fields: Map<string, FieldDef>;
}

export type Schema = Map<string, ObjectDef>;

const stamps = ['CreatedDate datetime ro', 'CreatedById reference User >CreatedBy ro']
  .concat(['LastModifiedDate datetime ro', 'LastModifiedById reference User >LastModifiedBy ro'])
  .concat(['SystemModstamp datetime ro', 'IsDeleted boolean ro']);

/** A line of `OBJECTS`, or of a field that an organisation has made. */
export function fieldOf(line: string): FieldDef {
  const [name = '', type = 'string', ...rest] = line.trim().split(/\s+/);
  const length = Number(rest.find((word) => /^\d+$/.test(word)) ?? 255);
  const marked = (mark: string) => rest.find((word) => word.startsWith(mark))?.slice(1);
  const to = type === 'reference' ? (rest[0] ?? '').split(',') : [];
  const parent = marked('>');
  const children = marked('<');
  const feature = marked('?');
  return {
    ...{ name, type: type as FieldType, length, to, values: [] },
    ...(parent && { parent }),
    ...(children && { children }),
    ...(feature && { feature }),
    createable: !rest.includes('ro'),
    updateable: !rest.includes('ro') && !rest.includes('once'),
    required: rest.includes('must'),
    filterable: !rest.includes('unsifted') && type !== 'base64' && type !== 'junction',
    externalId: rest.includes('external'),
  };
}

/** A fresh one: organisations add fields of their own. */
export function createSchema(): Schema {
  const schema: Schema = new Map();
  let current: ObjectDef | undefined;
  for (const line of OBJECTS.split('\n').filter((each) => each.trim() !== '')) {
    if (line.startsWith(' ')) {
      const field = fieldOf(line);
      current?.fields.set(field.name, field);
      continue;
    }
    const [name = '', prefix = '', ...rest] = line.split(' ');
    const feature = rest.find((word) => word.startsWith('?'))?.slice(1);
    const fields = new Map(['Id id ro', ...stamps].map((each) => [each.split(' ')[0] ?? '', fieldOf(each)]));
    const marks = { readOnly: rest.includes('readonly'), replicated: rest.includes('replicated') };
    current = { name, prefix, ...marks, ...(feature && { feature }), fields };
    schema.set(name, current);
  }
  for (const [path, values] of Object.entries(LISTS)) {
    const [object = '', field = ''] = path.split('.');
    const known = schema.get(object)?.fields.get(field);
    if (known) known.values = values;
  }
  return schema;
}

/** What the lists of a new organisation offer. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'Task.TaskSubtype': ['Task', 'Email', 'ListEmail', 'Cadence', 'Call', 'LinkedIn'],
  'Task.CallType': ['Internal', 'Inbound', 'Outbound'],
  'Task.Priority': ['High', 'Normal', 'Low'],
  'Task.Type': ['Call', 'Email', 'Meeting', 'Other'],
  'Case.Priority': ['High', 'Medium', 'Low'],
  'Case.Origin': ['Phone', 'Email', 'Web'],
  'Opportunity.Type': ['Existing Business', 'New Business'],
  'Opportunity.ForecastCategoryName': ['Omitted', 'Pipeline', 'Best Case', 'Commit', 'Closed'],
  'OpportunityContactRole.Role': [
    ...['Business User', 'Decision Maker', 'Economic Buyer', 'Economic Decision Maker', 'Evaluator'],
    ...['Executive Sponsor', 'Influencer', 'Technical Buyer', 'Other'],
  ],
  'AccountContactRelation.Roles': [
    ...['Business User', 'Decision Maker', 'Economic Buyer', 'Economic Decision Maker', 'Evaluator'],
    ...['Executive Sponsor', 'Influencer', 'Technical Buyer', 'Other'],
  ],
  'Contract.Status': ['Draft', 'In Approval Process', 'Activated', 'Expired'],
  'EmailMessage.Status': ['0', '1', '2', '3', '4', '5'],
  'ContentDocumentLink.ShareType': ['V', 'C', 'I'],
  'ContentDocumentLink.Visibility': ['AllUsers', 'InternalUsers', 'SharedUsers'],
  'Account.Industry': ['Healthcare', 'Technology', 'Manufacturing', 'Retail', 'Other'],
};
