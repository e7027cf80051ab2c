/** What a module's field is, as far as it decides what is taken and how it is told. */
export interface Field {
  readonly api: string;
  readonly type: string;
  /** Of a lookup. */
  readonly of?: string;
  readonly must: boolean;
  /** Zoho fills it in itself. */
  readonly auto: boolean;
  readonly custom: boolean;
  readonly values: readonly string[];
  readonly max: number;
}

const systemFields =
  'id:bigint:auto Owner:ownerlookup Created_By:ownerlookup:auto Modified_By:ownerlookup:auto Created_Time:datetime:auto Modified_Time:datetime:auto';

const currencyFields = 'Currency:picklist Exchange_Rate:double';
const activityFields = 'What_Id:lookup:*: Who_Id:lookup:Contacts: Description:textarea';

/** Each as `api name:data type[:module of a lookup][:must|auto]`, as the standard layouts have them. */
const standard: Readonly<Record<string, string>> = {
  Accounts:
    'Account_Name:text:must Website:website Phone:phone Industry:picklist Account_Type:picklist Rating:picklist Parent_Account:lookup:Accounts: Annual_Revenue:currency Employees:integer Description:textarea Last_Activity_Time:datetime:auto',
  Contacts:
    'First_Name:text Last_Name:text:must Full_Name:text:auto Email:email Secondary_Email:email Phone:phone Mobile:phone Title:text Department:text Account_Name:lookup:Accounts: Reporting_To:lookup:Contacts: Lead_Source:picklist Description:textarea',
  Deals: `Deal_Name:text:must Account_Name:lookup:Accounts: Contact_Name:lookup:Contacts: Stage:picklist:must Pipeline:picklist Amount:currency Closing_Date:date Probability:integer Type:picklist Next_Step:text Lead_Source:picklist Description:textarea`,
  Cases:
    'Subject:text:must Status:picklist:must Priority:picklist Type:picklist Case_Origin:picklist:must Case_Number:text:auto Account_Name:lookup:Accounts: Related_To:lookup:Contacts: Deal_Name:lookup:Deals: Description:textarea',
  Tasks: `Subject:text:must Due_Date:date Status:picklist Priority:picklist Closed_Time:datetime:auto ${activityFields}`,
  Calls: `Subject:text Call_Type:picklist:must Call_Start_Time:datetime:must Call_Duration:text Outbound_Call_Status:picklist Call_Purpose:picklist ${activityFields}`,
  Events: `Event_Title:text:must Start_DateTime:datetime:must End_DateTime:datetime:must All_day:boolean Venue:text ${activityFields}`,
  Notes: 'Note_Title:text Note_Content:textarea:must Parent_Id:lookup:*:must',
};

const pickLists: Readonly<Record<string, readonly string[]>> = {
  'Accounts.Industry': ['Communications', 'Technology', 'Manufacturing/Industrial', 'Healthcare'],
  'Accounts.Account_Type': ['Analyst', 'Competitor', 'Customer', 'Prospect'],
  'Accounts.Rating': ['Acquired', 'Active', 'Market Failed'],
  'Deals.Type': ['Existing Business', 'New Business'],
  'Cases.Status': ['New', 'On Hold', 'Escalated', 'Closed'],
  'Cases.Priority': ['High', 'Medium', 'Low'],
  'Cases.Type': ['Problem', 'Feature Request', 'Question'],
  'Cases.Case_Origin': ['Email', 'Phone', 'Web', 'Twitter'],
  'Tasks.Status': ['Not Started', 'Deferred', 'In Progress', 'Completed', 'Waiting for input'],
  'Tasks.Priority': ['High', 'Highest', 'Low', 'Lowest', 'Normal'],
  'Calls.Call_Type': ['Outbound', 'Inbound', 'Missed'],
  'Calls.Outbound_Call_Status': ['Completed', 'Scheduled', 'Overdue', 'Cancelled'],
  'Calls.Call_Purpose': ['Prospecting', 'Administrative', 'Negotiation', 'Demo'],
};

const lengths: Readonly<Record<string, number>> = { textarea: 32_000, email: 100, website: 450, text: 255 };

export interface Org {
  readonly currencies: readonly { readonly iso: string; readonly rate: number }[];
  /** Of `Deals`, in their order. */
  readonly stages: readonly Stage[];
}

export interface Stage {
  readonly name: string;
  readonly probability: number;
  readonly forecast: 'Open' | 'Closed Won' | 'Closed Lost';
  readonly category: string;
}

export const standardStages: readonly Stage[] = [
  { name: 'Qualification', probability: 10, forecast: 'Open', category: 'Pipeline' },
  { name: 'Proposal/Price Quote', probability: 75, forecast: 'Open', category: 'Best Case' },
  { name: 'Negotiation/Review', probability: 90, forecast: 'Open', category: 'Commit' },
  { name: 'Closed Won', probability: 100, forecast: 'Closed Won', category: 'Closed' },
  { name: 'Closed Lost', probability: 0, forecast: 'Closed Lost', category: 'Omitted' },
];

/** A field of an organisation's own. */
export interface OwnField {
  readonly module: string;
  readonly api: string;
  readonly type: string;
  readonly of?: string;
  readonly values?: readonly string[];
}

/** All fields of the modules that an organisation has, by module and name. */
export function fieldsOf(org: Org, own: readonly OwnField[]): Map<string, Map<string, Field>> {
  const money = org.currencies.length > 1 ? currencyFields : '';
  return new Map(
    Object.entries(standard).map(([module, said]) => {
      const words = `${systemFields} ${said} ${module === 'Deals' ? money : ''}`.split(' ').filter(Boolean);
      const fields = words.map((word) => standardField(module, word, org));
      return [module, new Map([...fields, ...ownFields(module, own)].map((field) => [field.api, field]))];
    }),
  );
}

function standardField(module: string, word: string, org: Org): Field {
  const [api = '', type = '', third = '', fourth = ''] = word.split(':');
  const isLookup = type === 'lookup';
  const mark = isLookup ? fourth : third;
  return {
    api,
    type,
    ...(isLookup && { of: third }),
    must: mark === 'must',
    auto: mark === 'auto',
    custom: false,
    values: valuesOf(module, api, org),
    max: lengths[type] ?? 255,
  };
}

function valuesOf(module: string, api: string, org: Org): readonly string[] {
  if (api === 'Currency') return org.currencies.map(({ iso }) => iso);
  if (module === 'Deals' && api === 'Stage') return org.stages.map(({ name }) => name);
  if (module === 'Deals' && api === 'Pipeline') return ['Standard (Standard)'];
  return pickLists[`${module}.${api}`] ?? [];
}

const ownFields = (module: string, own: readonly OwnField[]): Field[] =>
  own
    .filter((field) => field.module === module)
    .map(({ api, type, of, values = [] }) => ({
      ...{ api, type, values, must: false, auto: false, custom: true, max: lengths[type] ?? 255 },
      ...(of !== undefined && { of }),
    }));
