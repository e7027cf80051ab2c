import { type Allowance, createAllowance } from '../crm/allowance.ts';
import { derived, stampOf } from './derive.ts';
import { fieldOf } from './schema.ts';
import type { Rec, Store } from './store.ts';
import { bury, createWriting, type Rules, type ValidationRule } from './writing.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What its administrators do, and time. */
export interface Admin {
  readonly me: string;
  readonly org: string;
  readonly clock: { ahead: number };
  /** Puts a record in as if it had been made at a time (epoch milliseconds); the id it was given. */
  put(object: string, fields: Fields, at?: number): string;
  change(object: string, id: string, fields: Fields, at?: number): void;
  remove(object: string, id: string): void;
  /** Into one, which has all that belongs to the other from then on. */
  merge(object: 'Account' | 'Contact', into: string, other: string): void;
  get(object: string, id: string): Rec | undefined;
  all(object: string): Rec[];
  /** A field of the organisation's own, as a line of `OBJECTS` has it: `Tier__c string 80`. */
  addField(object: string, line: string, values?: readonly string[]): void;
  addStage(name: string, more: Partial<Rec>): void;
  addUser(name: string, email: string, more?: Partial<Rec>): string;
  addCurrency(code: string, rate: number, more?: Partial<Rec>): void;
  feature(name: string, on: boolean): void;
  hide(...names: readonly string[]): void;
  show(...names: readonly string[]): void;
  lock(...names: readonly string[]): void;
  validate(object: string, rule: ValidationRule): void;
  refuseDuplicates(object: string, by: string): void;
  /** How many days back it knows what was deleted. */
  keepDeleted(days: number): void;
  /** Rows of one batch at most, whatever is asked for. */
  giveAtOnce(rows: number): void;
  allow(daily: number): void;
  userInfo(address: string): object;
  connect(): object;
}

export function createAdmin(
  store: Store,
  rules: Rules,
  clock: { ahead: number },
  settings: { deletedDays: number; maxBatch: number },
  allowance: { current: Allowance },
): Admin {
  const raw = (object: string, fields: Partial<Rec>): string => {
    const Id = fields.Id ?? store.newId(object);
    const at = stampOf(store.now());
    const stamps = { CreatedDate: at, LastModifiedDate: at, SystemModstamp: at, IsDeleted: false };
    store.put(object, derived(store, object, { ...stamps, ...fields, Id } as Rec));
    return Id;
  };
  const user = (name: string, email: string, more: Partial<Rec> = {}) => {
    const [FirstName = '', ...rest] = name.split(' ');
    const names = rest.length > 0 ? { FirstName, LastName: rest.join(' ') } : { LastName: FirstName };
    return raw('User', {
      Username: email,
      Email: email,
      IsActive: true,
      UserType: 'Standard',
      ...names,
      ...more,
    });
  };
  const org = raw('Organization', {
    Name: 'Testers',
    OrganizationType: 'Enterprise Edition',
    IsSandbox: false,
    DefaultLocaleSidKey: 'de_DE',
  });
  const me = user('Alex', 'alex@example.com');
  const stage = (name: string, more: Partial<Rec>) =>
    void raw('OpportunityStage', {
      MasterLabel: name,
      ApiName: name,
      IsActive: true,
      SortOrder: (store.tables.get('OpportunityStage')?.size ?? 0) + 1,
      IsClosed: false,
      IsWon: false,
      ForecastCategory: 'Pipeline',
      ForecastCategoryName: 'Pipeline',
      DefaultProbability: 10,
      ...more,
    });
  stage('Prospecting', {});
  stage('Proposal', { DefaultProbability: 50 });
  stage('Verbal', {
    DefaultProbability: 80,
    ForecastCategory: 'BestCase',
    ForecastCategoryName: 'Best Case',
  });
  stage('Closed Won', {
    DefaultProbability: 100,
    IsClosed: true,
    IsWon: true,
    ForecastCategory: 'Closed',
    ForecastCategoryName: 'Closed',
  });
  stage('Closed Lost', {
    DefaultProbability: 0,
    IsClosed: true,
    ForecastCategory: 'Omitted',
    ForecastCategoryName: 'Omitted',
  });
  const status = (object: string, names: string, closed: string) =>
    names.split(',').forEach(
      (name, at) =>
        void raw(object, {
          MasterLabel: name,
          ApiName: name,
          SortOrder: at + 1,
          IsDefault: at === 0,
          IsClosed: name === closed,
        }),
    );
  status('TaskStatus', 'Not Started,In Progress,Completed,Waiting on someone else,Deferred', 'Completed');
  status('CaseStatus', 'New,Working,Waiting on Customer,Closed', 'Closed');

  const writing = () =>
    createWriting(
      { ...store, rights: { hidden: new Set(), readOnly: new Set() } },
      { validation: new Map(), duplicates: new Map() },
      { userId: me, allowSave: true },
    );
  const stamped = (object: string, id: string, more: Partial<Rec>) => {
    const record = store.get(object, id);
    if (record) store.put(object, { ...record, ...more } as Rec);
  };
  const admin: Admin = {
    ...{ me, org, clock },
    put(object, fields, at = store.now()) {
      const { Completed, ...own } = fields;
      const id = writing().insert(object, own);
      const time = stampOf(at);
      const times: Partial<Rec> = { CreatedDate: time, LastModifiedDate: time, SystemModstamp: time };
      stamped(object, id, typeof Completed === 'string' ? { ...times, CompletedDateTime: Completed } : times);
      if (object === 'ContentNote') stamped('ContentDocument', id, times);
      return id;
    },
    change(object, id, fields, at = store.now()) {
      writing().update(object, id, fields);
      stamped(object, id, { LastModifiedDate: stampOf(at), SystemModstamp: stampOf(at) });
    },
    remove: (object, id) => writing().remove(object, id),
    merge(object, into, other) {
      for (const { name, fields } of store.schema.values())
        for (const field of fields.values()) {
          if (!field.to.includes(object) || field.name === 'MasterRecordId') continue;
          for (const child of store.children(name, field.name, other))
            if (!child.IsDeleted && !(name === object && child.Id === into)) {
              const moved = { ...child, [field.name]: into, SystemModstamp: stampOf(store.now()) } as Rec;
              store.put(name, derived(store, name, moved, child));
            }
        }
      const known = store.schema.get(object);
      const record = store.get(object, other);
      if (known && record) bury(store, known, record, { MasterRecordId: into });
      stamped(object, into, { SystemModstamp: stampOf(store.now()) });
    },
    get: (object, id) => store.get(object, id),
    all: (object) => [...(store.tables.get(object)?.values() ?? [])],
    addField(object, line, values = []) {
      const field = fieldOf(line);
      field.values = values;
      store.schema.get(object)?.fields.set(field.name, field);
    },
    addStage: stage,
    addUser: user,
    addCurrency: (code, rate, more) =>
      void raw('CurrencyType', {
        IsoCode: code,
        ConversionRate: rate,
        DecimalPlaces: 2,
        IsActive: true,
        IsCorporate: false,
        ...more,
      }),
    feature: (name, on) => void (on ? store.features.add(name) : store.features.delete(name)),
    hide: (...names) => names.forEach((name) => void store.rights.hidden.add(name)),
    show: (...names) => names.forEach((name) => void store.rights.hidden.delete(name)),
    lock: (...names) => names.forEach((name) => void store.rights.readOnly.add(name)),
    validate: (object, rule) =>
      void rules.validation.set(object, [...(rules.validation.get(object) ?? []), rule]),
    refuseDuplicates: (object, by) => void rules.duplicates.set(object, by),
    keepDeleted(days) {
      settings.deletedDays = days;
    },
    giveAtOnce(rows) {
      settings.maxBatch = rows;
    },
    allow(daily) {
      allowance.current = createAllowance(daily, 86_400_000, store.now);
    },
    userInfo: (address) => ({
      ...{
        sub: `${address}/id/${org}/${me}`,
        user_id: me,
        organization_id: org,
        preferred_username: 'alex@example.com',
      },
      ...{
        nickname: 'alex',
        name: 'Alex',
        email: 'alex@example.com',
        email_verified: true,
        given_name: '',
        family_name: 'Alex',
      },
      ...{
        zoneinfo: 'Europe/Berlin',
        active: true,
        user_type: 'STANDARD',
        language: 'en_US',
        locale: 'de_DE',
        utcOffset: 3_600_000,
      },
      profile: `https://testers.my.salesforce.com/${me}`,
      urls: {
        rest: `${address}/services/data/v{version}/`,
        custom_domain: 'https://testers.my.salesforce.com',
      },
      updated_at: new Date(store.now()).toISOString(),
    }),
    connect: () => ({
      ...{ orgId: org, name: 'Testers', accessTimeout: 120, maintenanceInfo: [] },
      features: {
        multiCurrency: store.features.has('MultiCurrency'),
        defaultCurrencyIsoCode: store.features.has('MultiCurrency') ? null : 'EUR',
      },
      userSettings: { userId: me, currencySymbol: '€', timeZone: { gmtOffset: 1, name: 'Europe/Berlin' } },
    }),
  };
  return admin;
}
