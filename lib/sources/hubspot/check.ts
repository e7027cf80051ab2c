import { z } from 'zod';
import { t } from '../../i18n/index.ts';
import { type Finding, type Thing, Ungranted } from '../crm/check.ts';
import { SourceError } from '../error.ts';
import { parse } from '../parse.ts';
import { type Api, type For, VERSION } from './api.ts';
import { type ObjectName, touches } from './objects.ts';

const places: readonly [Thing, readonly ObjectName[]][] = [
  ['accounts', ['companies']],
  ['contacts', ['contacts']],
  ['opportunities', ['deals']],
  ['cases', ['tickets']],
  ['contracts', ['contracts']],
  ['notes', ['notes']],
  ['interactions', touches],
  ['tasks', ['tasks']],
];

/** Which scope opens an object, where HubSpot does not say it. */
const scopeOf = (object: ObjectName, access: 'read' | 'write'): string => {
  if (object === 'tickets') return 'tickets';
  const own = ['companies', 'deals', 'contracts'].includes(object) ? object : 'contacts';
  return `crm.objects.${own}.${access}`;
};
const OWNERS = 'crm.objects.owners.read';

interface Known {
  /** Objects that HubSpot has refused to have written to. */
  readonly unwritten: readonly string[];
  readonly personEmail: string;
  /** By an app, whose scopes are whoever's who runs it. */
  readonly signedIn: boolean;
}

/** Asks for one record of each object. What may be written HubSpot says only when it is. */
export async function checkPortal(api: Api, known: Known, of: For): Promise<Finding[]> {
  const things = places.map(([thing, objects]) => checkThing(api, thing, objects, known, of));
  return Promise.all([...things, checkPeople(api, known, of)]);
}

async function checkThing(
  api: Api,
  thing: Thing,
  objects: readonly ObjectName[],
  { unwritten, signedIn }: Known,
  of: For,
): Promise<Finding> {
  const read = await Promise.all(
    objects.map((object) => lackOf(() => api.list(object, { limit: '1' }, of), [scopeOf(object, 'read')])),
  );
  const unwritable = objects.filter((object) => unwritten.includes(object));
  const missing = new Set([
    ...read.flatMap((lack) => (lack === 'none' ? [] : lack)),
    ...unwritable.map((object) => scopeOf(object, 'write')),
  ]);
  const isThere = read.some((lack) => lack !== 'none');
  const isClosed = read.some((lack) => lack !== 'none' && lack.length > 0);
  return {
    thing,
    read: isThere ? (isClosed ? 'no' : 'yes') : 'none',
    write: thing === 'contracts' || !isThere ? null : unwritable.length > 0 ? 'no' : 'unknown',
    remedies: [...missing].map((scope) => grant(scope, signedIn)),
  };
}

async function checkPeople(api: Api, { personEmail: email, signedIn }: Known, of: For): Promise<Finding> {
  const query = new URLSearchParams({ limit: '1', archived: 'false', email });
  let found = 0;
  const lack = await lackOf(async () => {
    const answer = await api.get(`/crm/owners/${VERSION}?${query}`, of);
    found = parse(z.object({ results: z.array(z.unknown()) }), answer).results.length;
  }, [OWNERS]);
  const isOpen = lack === 'none' || lack.length === 0;
  const missing = isOpen ? [] : lack.map((scope) => grant(scope, signedIn));
  const nobody = isOpen && found === 0 ? [t('sources.check.hubspotNobody', { email })] : [];
  return {
    ...{ thing: 'people', write: null, remedies: [...missing, ...nobody] },
    read: isOpen ? (found === 0 ? 'partly' : 'yes') : 'no',
  };
}

const grant = (scope: string, signedIn: boolean) =>
  signedIn ? t('sources.check.hubspotAppScope', { scope }) : t('sources.check.hubspotScope', { scope });

/** Scopes that are missing; `none`: there is no such thing. */
async function lackOf(
  work: () => Promise<unknown>,
  scopes: readonly string[],
): Promise<readonly string[] | 'none'> {
  try {
    await work();
    return [];
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { kind } = error.fault;
    if (kind === 'rejected' || kind === 'not-found') return 'none';
    if (kind !== 'forbidden') throw error;
    const said = error.cause instanceof Ungranted ? error.cause.scopes : [];
    return said.length > 0 ? said : scopes;
  }
}
