import type { Stage } from '../../model/index.ts';
import type { FieldMapping, MappedField } from '../crm/mapping.ts';
import type { Calls } from './calls.ts';
import type { Field, Module, Schema } from './schema.ts';

/** What every reading and writing needs to know of an organisation. */
export interface Desk {
  readonly calls: Calls;
  readonly schema: Schema;
  readonly mapping: FieldMapping;
  readonly stages: readonly Stage[];
  /** Of amounts where records have none of their own. */
  readonly currency: string;
  /** Where its pages are, as `https://crm.zoho.eu/crm/org20081234567`; null: records have no links. */
  readonly web: string | null;
  readonly me: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

export const fieldOf = ({ schema }: Pick<Desk, 'schema'>, module: Module, api: string): Field | undefined =>
  schema.modules[module]?.fields[api];

/** The field that holds it, where an administrator has said so and the module has it. */
export function mapped(desk: Desk, module: Module, field: MappedField): string | undefined {
  const api = desk.mapping[field];
  return api !== undefined && fieldOf(desk, module, api) ? api : undefined;
}

/** Where a module's records name the change that made them, if the organisation has such a field and it may be written. */
export function markOf(desk: Desk, module: Module): string | undefined {
  const api = desk.mapping.changeId;
  return api !== undefined && fieldOf(desk, module, api)?.writable ? api : undefined;
}

const plain: Readonly<Record<Module, readonly string[]>> = {
  Accounts: ['Account_Name', 'Website', 'Industry', 'Owner', 'Parent_Account'],
  Contacts: [
    ...['First_Name', 'Last_Name', 'Email', 'Secondary_Email', 'Phone', 'Mobile', 'Title'],
    ...['Account_Name', 'Reporting_To'],
  ],
  Deals: [
    ...['Deal_Name', 'Account_Name', 'Contact_Name', 'Stage', 'Amount', 'Currency', 'Closing_Date'],
    ...['Probability', 'Type', 'Next_Step', 'Owner'],
  ],
  Cases: ['Subject', 'Status', 'Priority', 'Account_Name', 'Owner', 'Created_Time'],
  Tasks: ['Subject', 'Status', 'Due_Date', 'Closed_Time', 'What_Id', 'Who_Id', 'Owner', 'Description'],
  Calls: ['Subject', 'Call_Type', 'Call_Start_Time', 'What_Id', 'Who_Id', 'Owner', 'Description'],
  Events: ['Event_Title', 'Start_DateTime', 'End_DateTime', 'What_Id', 'Who_Id', 'Owner', 'Description'],
  Notes: ['Note_Content', 'Parent_Id', 'Owner', 'Created_Time'],
};

/** What is read of a module whatever an organisation has chosen. */
export const plainFields = (module: Module): readonly string[] => plain[module];

const kinds: Readonly<Record<Module, readonly string[]>> = {
  Accounts: ['account.'],
  Contacts: ['contact.'],
  Deals: ['opportunity.'],
  Cases: ['case.'],
  Tasks: ['task.', 'interaction.'],
  Calls: ['interaction.'],
  Events: ['interaction.'],
  Notes: [],
};

/** Fields that are read of a module: those of ours that it has, and what is mapped. */
export function fieldsRead(desk: Desk, module: Module): string[] {
  const own = Object.entries(desk.mapping).flatMap(([field, api]) =>
    kinds[module].some((kind) => field.startsWith(kind)) ? [api] : [],
  );
  const all = [...plain[module], ...own, 'Modified_Time'];
  return [...new Set(all)].filter((api) => fieldOf(desk, module, api));
}

/** A record's page. Deals are called as they were long ago in its address. */
export const linkTo = ({ web }: Desk, module: Module, id: string): string | null =>
  web && `${web}/tab/${module === 'Deals' ? 'Potentials' : module}/${id}`;
