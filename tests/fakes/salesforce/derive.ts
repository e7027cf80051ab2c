import type { Rec, Store, Value } from './store.ts';

/** As Salesforce writes times: whole seconds, and a zone without a colon. */
export const stampOf = (time: number) => new Date(time).toISOString().replace(/\.\d{3}Z$/, '.000+0000');

const DAY = 86_400_000;
const text = (value: Value | undefined) => (typeof value === 'string' ? value : '');

/** What Salesforce works out by itself of a record. `before`: as it was; none: it is new. */
export function derived(store: Store, object: string, record: Rec, before?: Rec): Rec {
  return { ...record, ...(rules[object]?.(store, record, before) as Rec | undefined) };
}

type Rule = (store: Store, record: Rec, before?: Rec) => Partial<Record<string, Value>>;

const nameOf: Rule = (_store, { FirstName, LastName }) => ({
  Name: [FirstName, LastName].filter((part) => part).join(' '),
});

const rules: Readonly<Record<string, Rule>> = {
  Contact: nameOf,
  Account: (store, record) => (record.IsPersonAccount ? (nameOf(store, record) as Rec) : {}),
  Opportunity(store, record, before) {
    const stage = find(store, 'OpportunityStage', record.StageName);
    const moved = record.StageName !== before?.StageName;
    const kept = moved && record.Probability === before?.Probability ? undefined : record.Probability;
    const category =
      moved && record.ForecastCategoryName === before?.ForecastCategoryName
        ? undefined
        : record.ForecastCategoryName;
    return {
      IsClosed: stage?.IsClosed ?? false,
      IsWon: stage?.IsWon ?? false,
      Probability: kept ?? stage?.DefaultProbability ?? 0,
      ForecastCategoryName: category ?? stage?.ForecastCategoryName ?? 'Pipeline',
    };
  },
  Case(store, record, before) {
    const status = find(store, 'CaseStatus', record.Status ?? null) ?? standard(store, 'CaseStatus');
    const isClosed = status?.IsClosed ?? false;
    return {
      Status: record.Status ?? status?.ApiName ?? null,
      Priority: record.Priority ?? 'Medium',
      IsEscalated: record.IsEscalated ?? false,
      IsClosed: isClosed,
      ClosedDate: !isClosed
        ? null
        : before?.IsClosed
          ? (before.ClosedDate ?? null)
          : (record.ClosedDate ?? stampOf(store.now())),
      CaseNumber: record.CaseNumber ?? numbered(store, 'Case'),
    };
  },
  Contract(store, record) {
    const start = text(record.StartDate);
    const status = record.Status ?? 'Draft';
    return {
      Status: status,
      StatusCode: codes[text(status)] ?? 'InApproval',
      ContractNumber: record.ContractNumber ?? numbered(store, 'Contract'),
      EndDate: start && typeof record.ContractTerm === 'number' ? endOf(start, record.ContractTerm) : null,
    };
  },
  Task(store, record, before) {
    const status = find(store, 'TaskStatus', record.Status ?? null) ?? standard(store, 'TaskStatus');
    const isClosed = status?.IsClosed ?? false;
    return {
      Status: record.Status ?? status?.ApiName ?? null,
      Priority: record.Priority ?? 'Normal',
      TaskSubtype: record.TaskSubtype ?? 'Task',
      IsClosed: isClosed,
      CompletedDateTime: !isClosed
        ? null
        : before?.IsClosed
          ? (before.CompletedDateTime ?? null)
          : (record.CompletedDateTime ?? stampOf(store.now())),
      AccountId: accountOf(store, record),
    };
  },
  Event(store, record) {
    const start = Date.parse(text(record.StartDateTime));
    const minutes =
      typeof record.DurationInMinutes === 'number'
        ? record.DurationInMinutes
        : (Date.parse(text(record.EndDateTime)) - start) / 60_000;
    return {
      StartDateTime: stampOf(start),
      DurationInMinutes: minutes,
      EndDateTime: stampOf(start + minutes * 60_000),
      ActivityDateTime: stampOf(start),
      ActivityDate: new Date(start).toISOString().slice(0, 10),
      IsAllDayEvent: record.IsAllDayEvent ?? false,
      AccountId: accountOf(store, record),
    };
  },
  User: nameOf,
  ContentDocumentLink: (_store, { ShareType, Visibility }) => ({
    ShareType: ShareType ?? 'V',
    Visibility: Visibility ?? 'AllUsers',
  }),
};

const codes: Readonly<Record<string, string>> = {
  Activated: 'Activated',
  Draft: 'Draft',
  Expired: 'Expired',
};

const find = (store: Store, object: string, name: Value | undefined) =>
  [...(store.tables.get(object)?.values() ?? [])].find((each) => each.ApiName === name);

const standard = (store: Store, object: string) =>
  [...(store.tables.get(object)?.values() ?? [])].find((each) => each.IsDefault === true);

const numbered = (store: Store, object: string) =>
  String((store.tables.get(object)?.size ?? 0) + 1).padStart(8, '0');

/** The last day of so many months. */
function endOf(start: string, months: number): string {
  const at = new Date(`${start}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return new Date(at.getTime() - DAY).toISOString().slice(0, 10);
}

/** Of what it is about, else of whom it is with. */
function accountOf(store: Store, { WhatId, WhoId }: Rec): string | null {
  if (store.get('Account', WhatId)) return text(WhatId);
  for (const object of ['Opportunity', 'Case', 'Contract'])
    if (store.get(object, WhatId)) return text(store.get(object, WhatId)?.AccountId) || null;
  return text(store.get('Contact', WhoId)?.AccountId) || null;
}
