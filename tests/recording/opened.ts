import { z } from 'zod';
import { Change, type Stage } from '../../lib/model/index.ts';
import { CrmName } from '../../lib/sources/crm/access.ts';
import { createMemoryCache } from '../../lib/sources/crm/ask.ts';
import { createCaller } from '../../lib/sources/crm/caller.ts';
import { createMemoryRows } from '../../lib/sources/crm/made.ts';
import { FieldMapping } from '../../lib/sources/crm/mapping.ts';
import { createQuota } from '../../lib/sources/crm/quota.ts';
import { createCrmSource } from '../../lib/sources/crm/source.ts';
import { crms } from '../../lib/sources/crms.ts';
import { SourceError } from '../../lib/sources/error.ts';
import { createHttp } from '../../lib/sources/http.ts';
import { calledBySeeds, GivenIds } from '../contract/called.ts';
import { fieldsOf, type Seed } from '../contract/seeds.ts';
import type { Opened } from '../contract/source.ts';

const Settings = z.object({
  KEYSIDE_CRM: CrmName,
  KEYSIDE_CRM_ADDRESS: z.url(),
  KEYSIDE_CRM_TOKEN: z.string().min(1),
  KEYSIDE_CRM_PERSON: z.string().default(''),
  KEYSIDE_CRM_MAPPING: z.string().default('{}'),
  KEYSIDE_CRM_FOLDER: z.string().default('test-results/crm'),
});
type Settings = z.infer<typeof Settings>;

type Opportunity = Extract<Seed, { kind: 'opportunity' }>['record'];

/** Rejects with what is missing by its name, and never with what was given. */
export function settingsIn(env: NodeJS.ProcessEnv): Settings {
  const { data, error } = Settings.safeParse(env);
  if (data) return data;
  throw new Error(`Say first: ${error.issues.map(({ path }) => path.join('.')).join(', ')}`);
}

const { signal } = new AbortController();

/** What is deleted first is what belongs to something else. */
const order = ['note', 'interaction', 'task', 'case', 'opportunity', 'contact', 'account'] as const;

/** A CRM of somebody's, and a way to take away again what was made there. */
export async function openReal(settings: Settings): Promise<Opened & { clean(): Promise<string[]> }> {
  const product = crms[settings.KEYSIDE_CRM];
  const { name, dialect, lanes, laneOf, least, costOf, dayOf } = product;
  const [cache, rows, now] = [createMemoryCache(), createMemoryRows(), Date.now];
  const quota = createQuota({ name, share: 1, least, cache, now });
  const http = createHttp({
    ...{ address: settings.KEYSIDE_CRM_ADDRESS, token: settings.KEYSIDE_CRM_TOKEN, dialect },
    onAnswer: (headers) => {
      const day = dayOf(headers);
      if (day) quota.heard(day);
    },
  });
  const ask = createCaller({ http, quota, lanes, laneOf, ...(costOf && { costOf }), now });
  const mapping = FieldMapping.parse(JSON.parse(settings.KEYSIDE_CRM_MAPPING));
  const vendor = product.create({
    ...{ ask, mapping, cache, now, api: settings.KEYSIDE_CRM_ADDRESS },
    person: settings.KEYSIDE_CRM_PERSON,
    signedIn: false,
  });
  const plain = createCrmSource({ vendor, rows, now });
  const ids = new GivenIds();
  const source = calledBySeeds(plain, ids);

  async function fill(seeds: readonly Seed[]) {
    const { ownerId } = await plain.me(signal);
    const { stages } = await plain.workspace(signal);
    const other = (await plain.colleagues(signal)).find(({ id }) => id !== ownerId);
    for (const { kind, record } of seeds) {
      if (kind === 'owner') ids.add(record.id, other?.id ?? ownerId ?? '');
      else await make(kind, kind === 'opportunity' ? fitting(record, stages) : (record as Seed['record']));
    }
  }

  /** As every CRM takes it: with a stage that says the same, and a day on which it is to close. */
  function fitting(record: Opportunity, stages: readonly Stage[]): Opportunity {
    const stage =
      stages.find(({ name, status }) => name === record.stage && status === record.status) ??
      stages.find(({ status }) => status === record.status);
    const closeDate = record.closeDate ?? (settings.KEYSIDE_CRM === 'salesforce' ? '2099-12-31' : null);
    return { ...record, closeDate, ...(stage && { stage: stage.name, probability: stage.probability }) };
  }

  async function make(kind: Seed['kind'], record: Seed['record']) {
    const recordId = crypto.randomUUID();
    ids.add(record.id, recordId);
    const accountId = 'accountId' in record ? String(record.accountId) : record.id;
    let fields: Record<string, unknown> = { ...fieldsOf(kind, record) };
    for (let tries = 0; ; tries += 1) {
      const change = { id: crypto.randomUUID(), type: `${kind}.create`, recordId, fields };
      try {
        return await source.apply(Change.parse(change), accountId, signal);
      } catch (error) {
        // What this organisation has no field for is left out.
        const fault = error instanceof SourceError ? error.fault : undefined;
        const refused = fault?.kind === 'rejected' ? Object.keys(fault.fields) : [];
        if (refused.length === 0 || tries === 2) throw error;
        fields = Object.fromEntries(
          Object.entries(fields).map(([field, value]) => [
            field,
            refused.includes(field) ? emptyOf(value) : value,
          ]),
        );
      }
    }
  }

  return {
    source,
    fill,
    close: async () => undefined,
    async clean() {
      const made = await rows.aliases();
      const left: string[] = [];
      for (const kind of order)
        for (const { remoteId } of made.filter((one) => one.kind === kind)) {
          try {
            const row = await vendor.read(kind, remoteId, signal);
            if (row) await vendor.remove(kind, row, signal);
          } catch {
            left.push(`${kind} ${remoteId}`);
          }
        }
      return left;
    },
  };
}

const emptyOf = (value: unknown) => (Array.isArray(value) ? [] : typeof value === 'boolean' ? false : null);
