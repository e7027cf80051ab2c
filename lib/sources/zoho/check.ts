import { z } from 'zod';
import { t } from '../../i18n/index.ts';
import { type Finding, type Thing, Ungranted } from '../crm/check.ts';
import { SourceError } from '../error.ts';
import { parse } from '../parse.ts';
import type { Calls } from './calls.ts';
import { isUnset } from './coql.ts';
import type { Module } from './schema.ts';

const Told = z.object({
  modules: z.array(
    z.object({
      api_name: z.string().nullish(),
      viewable: z.boolean().nullish(),
      creatable: z.boolean().nullish(),
      editable: z.boolean().nullish(),
    }),
  ),
});
type Right = z.infer<typeof Told>['modules'][number];

const places: readonly [Thing, readonly Module[]][] = [
  ['accounts', ['Accounts']],
  ['contacts', ['Contacts']],
  ['opportunities', ['Deals']],
  ['cases', ['Cases']],
  ['notes', ['Notes']],
  ['interactions', ['Calls', 'Events', 'Tasks']],
  ['tasks', ['Tasks']],
];

const why = { purpose: 'setup' } as const;

/** Asks for one record of each module, and once in each way in which Keyside asks. */
export async function checkZoho(calls: Calls, signal: AbortSignal): Promise<Finding[]> {
  const open = async (thing: Thing, scope: string, work: () => Promise<unknown>): Promise<Finding> => {
    const lack = await lackOf(work);
    const remedies = lack === 'scope' ? [t('sources.check.zohoScope', { scope })] : [];
    const refused = lack === 'right' ? [t('sources.check.zohoRight', { module: scope })] : [];
    return { thing, read: lack ? 'no' : 'yes', write: null, remedies: [...remedies, ...refused] };
  };
  let rights: readonly Right[] | undefined;
  const fields = await open('fields', 'ZohoCRM.settings.READ', async () => {
    rights = parse(Told, await calls.get('/settings/modules', why, signal)).modules;
  });
  const things = places.map(([thing, modules]) => checkThing(calls, thing, modules, rights, signal));
  return Promise.all([
    ...things,
    open('people', 'ZohoCRM.users.READ', () => calls.get('/users?type=CurrentUser', why, signal)),
    fields,
    open('queries', 'ZohoCRM.coql.READ', () =>
      calls.query({ fields: [], from: 'Accounts', where: isUnset('Account_Name'), limit: 1 }, why, signal),
    ),
    open('search', 'ZohoSearch.securesearch.READ', () =>
      calls.list('/Accounts/search?word=keyside&fields=Account_Name&per_page=1', why, signal),
    ),
  ]);
}

async function checkThing(
  calls: Calls,
  thing: Thing,
  modules: readonly Module[],
  rights: readonly Right[] | undefined,
  signal: AbortSignal,
): Promise<Finding> {
  const rightOf = (module: Module) => rights?.find(({ api_name: name }) => name === module);
  const there = rights ? modules.filter(rightOf) : modules;
  if (there.length === 0) return { thing, read: 'none', write: null, remedies: [] };
  const ungranted = await Promise.all(
    there.map(async (module) => {
      const lack = await lackOf(() => calls.list(`/${module}?fields=id&per_page=1`, why, signal));
      return { module, lack: rightOf(module)?.viewable === false ? ('right' as const) : lack };
    }),
  );
  const closed = ungranted.filter(({ lack }) => lack !== undefined);
  const locked = there.filter((module) => {
    const right = rightOf(module);
    return right?.viewable !== false && (right?.creatable === false || right?.editable === false);
  });
  const needed = closed.map(({ module, lack }) =>
    lack === 'scope'
      ? t('sources.check.zohoScope', { scope: 'ZohoCRM.modules.ALL' })
      : t('sources.check.zohoRight', { module }),
  );
  return {
    thing,
    read: closed.length > 0 ? 'no' : 'yes',
    write: closed.length + locked.length > 0 ? 'no' : 'yes',
    remedies: [...new Set([...needed, ...locked.map((module) => t('sources.check.zohoWrite', { module }))])],
  };
}

/** Whether it was not granted, or is no right of this person's; undefined: it is open. */
async function lackOf(work: () => Promise<unknown>): Promise<'scope' | 'right' | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof SourceError) || error.fault.kind !== 'forbidden') throw error;
    return error.cause instanceof Ungranted ? 'scope' : 'right';
  }
}
