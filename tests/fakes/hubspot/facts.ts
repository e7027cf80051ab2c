import type { Answer } from '../crm/stage.ts';
import { badRequest } from './errors.ts';
import type { ObjectType } from './object-types.ts';
import type { Owner, Portal } from './portal.ts';
import type { Property } from './properties.ts';

const LONG_AGO = '2024-01-15T08:00:00Z';

export function owners(portal: Portal, query: URLSearchParams): Answer {
  const limit = Number(query.get('limit') ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > 500)
    throw badRequest('limit must be between 1 and 500');
  const archived = query.get('archived') === 'true';
  const email = query.get('email')?.toLowerCase();
  const all = portal.owners
    .filter((owner) => owner.archived === archived && (email === undefined || owner.email === email))
    .filter(({ id }) => id > (query.get('after') ?? ''));
  const page = all.slice(0, limit);
  const paging = all.length > limit ? { paging: { next: { after: page.at(-1)?.id, link: '?' } } } : {};
  return { status: 200, body: { results: page.map(ownerShown), ...paging } };
}

const ownerShown = ({ id, email, firstName, lastName, archived }: Owner) => ({
  ...{ id, email, firstName, lastName, archived, type: 'PERSON', teams: [] },
  ...{ userId: Number(id.slice(-8)), userIdIncludingInactive: Number(id.slice(-8)) },
  ...{ createdAt: LONG_AGO, updatedAt: LONG_AGO },
});

export function properties(portal: Portal, type: ObjectType): Answer {
  const results = [...(portal.properties.get(type)?.values() ?? [])].map(propertyShown);
  return { status: 200, body: { results } };
}

const propertyShown = ({ options, readOnly, unique, ...one }: Property) => ({
  ...one,
  ...{
    description: '',
    groupName: 'information',
    hasUniqueValue: unique,
    calculated: readOnly,
    hidden: false,
  },
  options: options.map((option, displayOrder) => ({ ...option, displayOrder, hidden: false })),
  modificationMetadata: {
    archivable: !one.hubspotDefined,
    readOnlyDefinition: one.hubspotDefined,
    readOnlyValue: readOnly,
  },
});

export function pipelines(portal: Portal, type: ObjectType): Answer {
  if (type !== 'deals' && type !== 'tickets') throw badRequest(`${type} have no pipelines`);
  const stamps = { archived: false, createdAt: LONG_AGO, updatedAt: LONG_AGO };
  const results = portal.pipelines[type].map((one, displayOrder) => ({
    ...{ ...one, ...stamps, displayOrder },
    stages: one.stages.map((stage, order) => ({ ...stage, ...stamps, displayOrder: order })),
  }));
  return { status: 200, body: { results } };
}

export function details({ settings }: Portal): Answer {
  const { portalId, timeZone, companyCurrency, uiDomain } = settings;
  const body = {
    ...{
      portalId,
      timeZone,
      companyCurrency,
      uiDomain,
      accountType: 'STANDARD',
      additionalCurrencies: ['USD'],
    },
    ...{ dataHostingLocation: 'eu1', utcOffset: '+01:00', utcOffsetMilliseconds: 3_600_000 },
  };
  return { status: 200, body };
}
