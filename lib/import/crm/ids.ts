import type { RecordKind } from '../../model/index.ts';

/** Salesforce's ids tell upper from lower case in 15 characters; three more say which are which, for those who can't. */
const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18 characters of a Salesforce id of 15 or 18. Source: the three characters encode, for each five of the id, which
 * are capitals, the first as the lowest bit (Salesforce's developer documentation, "ID field type").
 */
export function salesforceId(id: string): string | undefined {
  if (!/^[a-zA-Z0-9]{15}([A-Z0-5]{3})?$/.test(id)) return undefined;
  const short = id.slice(0, 15);
  const check = [0, 5, 10].map((from) => {
    const bits = [...short.slice(from, from + 5)].map((letter, at) => (/[A-Z]/.test(letter) ? 1 << at : 0));
    return SUFFIX[bits.reduce((all, bit) => all + bit, 0)] ?? 'A';
  });
  return short + check.join('');
}

/** Which kind of thing a Salesforce id is of, by its first three characters, which are the same everywhere. */
const prefixes: Readonly<Record<string, string>> = {
  '001': 'Account',
  '003': 'Contact',
  '006': 'Opportunity',
  '500': 'Case',
  '800': 'Contract',
  '00T': 'Task',
  '00U': 'Event',
  '002': 'Note',
  '069': 'ContentNote',
  '005': 'User',
};

/**
 * How ids of a column are made ours: `hubspot:company` before each, `salesforce:` with what the id itself says it is
 * of. What is no id of that CRM becomes undefined.
 */
export function crmId(prefix: string): (text: string) => string | undefined {
  if (prefix.startsWith('salesforce')) return (text) => ofSalesforce(text, prefix.split(':')[1]);
  if (prefix.startsWith('zoho:')) return (text) => ofDigits(prefix, text.replace(/^zcrm_/, ''));
  return (text) => ofDigits(prefix, text);
}

function ofSalesforce(text: string, object: string | undefined): string | undefined {
  const id = salesforceId(text.trim());
  const kind = object ?? (id && prefixes[id.slice(0, 3)]);
  return id && kind && `salesforce:${kind}:${id}`;
}

/** Of several, the first. Large numbers that a sheet wrote as 1.2E+18 are no ids any more. */
function ofDigits(prefix: string, text: string): string | undefined {
  const [first = ''] = text.split(/[;,]/);
  const id = first.trim();
  return /^\d{1,25}$/.test(id) ? `${prefix}:${id}` : undefined;
}

export interface CrmId {
  readonly crm: 'hubspot' | 'salesforce' | 'zoho';
  /** As the CRM calls it: `company`, `Account`, `Accounts`. */
  readonly object: string;
  readonly id: string;
}

/** What a record's id says of the CRM it came from; undefined: it came from none. */
export function crmIdOf(id: string): CrmId | undefined {
  const found = /^(hubspot|salesforce|zoho):([A-Za-z_]+):(\w+)$/.exec(id);
  const [, crm, object, own] = found ?? [];
  if (!object || !own) return undefined;
  return crm === 'hubspot' || crm === 'salesforce' || crm === 'zoho' ? { crm, object, id: own } : undefined;
}

/** Which records an id may be of: Zoho's ids of what a record is about don't say of which module that is. */
export function kindsOfId(to: RecordKind, id: string): [RecordKind, string][] {
  if (!id.startsWith('zoho:*:')) return [[to, id]];
  return [
    ['account', id.replace('*', 'Accounts')],
    ['opportunity', id.replace('*', 'Deals')],
    ['contact', id.replace('*', 'Contacts')],
  ];
}
