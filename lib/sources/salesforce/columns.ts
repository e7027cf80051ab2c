import type { FieldMapping, MappedField } from '../crm/mapping.ts';
import { fieldIn, type Org } from './org.ts';

const STAMPS = 'Id,CreatedDate,LastModifiedDate,SystemModstamp';

/** Fields that we read of each object, if this edition and this person have them. */
const wanted: Readonly<Record<string, string>> = {
  Account: 'Name,Website,Industry,ParentId,OwnerId,IsPersonAccount',
  Contact: 'AccountId,Name,FirstName,LastName,Email,Phone,MobilePhone,Title,ReportsToId',
  Opportunity:
    'AccountId,Name,StageName,CloseDate,Amount,Probability,Type,NextStep,IsClosed,IsWon,ForecastCategoryName,OwnerId,CurrencyIsoCode',
  Contract: 'AccountId,Name,ContractNumber,StatusCode,StartDate,EndDate',
  Case: 'AccountId,Subject,Status,Priority,IsClosed,IsEscalated,ClosedDate,OwnerId',
  Task: 'AccountId,WhoId,WhatId,Subject,ActivityDate,Status,TaskSubtype,Type,CallType,Description,IsClosed,CompletedDateTime,OwnerId',
  Event: 'AccountId,WhoId,WhatId,Subject,StartDateTime,Description,OwnerId',
  EmailMessage: 'RelatedToId,ActivityId,Subject,TextBody,Incoming,MessageDate',
  User: 'Name,Email,IsActive,UserType',
};

/** Fields of an object by what the organisation maps to it. */
const mappedIn: Readonly<Record<string, RegExp>> = {
  Account: /^account\./,
  Contact: /^contact\./,
  Opportunity: /^opportunity\./,
  Case: /^case\./,
  Task: /^(task|interaction)\./,
  Event: /^interaction\./,
};

export const ownColumns = (object: string): readonly string[] => (wanted[object] ?? '').split(',');

const childrenOf: Readonly<Record<string, readonly [child: string, query: string]>> = {
  Opportunity: [
    'OpportunityContactRole',
    '(SELECT ContactId, Role FROM OpportunityContactRoles ORDER BY Id)',
  ],
  Task: ['TaskWhoRelation', '(SELECT RelationId FROM TaskWhoRelations ORDER BY Id)'],
  Event: ['EventWhoRelation', '(SELECT RelationId FROM EventWhoRelations ORDER BY Id)'],
};

/** Always the same of an object, so that its version is, whichever way it was read. */
export function columnsOf(org: Org, mapping: FieldMapping, object: string): string[] {
  const mapped = Object.entries(mapping).flatMap(([name, field]) =>
    mappedIn[object]?.test(name) && field ? [field] : [],
  );
  const names = new Set([...STAMPS.split(','), ...ownColumns(object), ...mapped]);
  const known = object === 'User' ? [...names] : [...names].filter((name) => fieldIn(org, object, name));
  const [child, query] = childrenOf[object] ?? [];
  return child && query && org.objects[child] ? [...known, query] : known;
}

/** Where an object's records name the change that made them, if the organisation has such a field and it may be used. */
export function markIn(org: Org, { changeId }: FieldMapping, object: string): string | undefined {
  const field = fieldIn(org, object, changeId);
  return field?.createable && field.filterable ? field.name : undefined;
}

/** The organisation's own field for something, if it is there; else the one that Salesforce has. */
export function fieldFor(
  org: Org,
  mapping: FieldMapping,
  object: string,
  name: MappedField,
): string | undefined {
  const field = mapping[name] ?? standard[name];
  return fieldIn(org, object, field) ? field : undefined;
}

const standard: Partial<Record<MappedField, string>> = {
  'contact.reportsToId': 'ReportsToId',
  'opportunity.nextStep': 'NextStep',
  'opportunity.kind': 'Type',
  'opportunity.forecastCategory': 'ForecastCategoryName',
  'case.escalated': 'IsEscalated',
};
