/** What a call and its answer are kept as. */
export interface Recording {
  readonly method: string;
  readonly host: string;
  /** With its query. */
  readonly path: string;
  readonly asked: unknown;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly answer: unknown;
}

/** Headers of an answer that are kept, with their digits as noughts; no header of a request is. */
const headerNames =
  /^(content-type|retry-after|sforce-limit-info|x-api-credits-remaining|x-hubspot-ratelimit-[a-z-]+)$/;

/** Words of the vendors' own that say nothing of anybody; any other text is replaced. */
const plain = new Set(
  [
    'string number date datetime enumeration bool int double boolean picklist multipicklist textarea reference id email',
    'phone url currency percent lookup ownerlookup text website bigint integer multiselectpicklist autonumber base64',
    'success error active inactive COMPLETE PENDING SUCCESS HUBSPOT_DEFINED USER_DEFINED INTEGRATOR_DEFINED',
    'VALIDATION_ERROR OBJECT_NOT_FOUND RATE_LIMITS MISSING_SCOPES INVALID_AUTHENTICATION EXPIRED_AUTHENTICATION',
    'INVALID_FIELD INVALID_TYPE MALFORMED_QUERY MALFORMED_ID NOT_FOUND REQUEST_LIMIT_EXCEEDED INVALID_SESSION_ID',
    'DUPLICATES_DETECTED INSUFFICIENT_ACCESS REQUIRED_FIELD_MISSING ENTITY_IS_DELETED METHOD_NOT_ALLOWED',
    'INVALID_DATA MANDATORY_NOT_FOUND INVALID_QUERY INVALID_MODULE NO_PERMISSION OAUTH_SCOPE_MISMATCH LIMIT_EXCEEDED',
    'TOO_MANY_REQUESTS DUPLICATE_DATA INVALID_TOKEN AUTHENTICATION_FAILURE GET POST PATCH PUT DELETE',
  ].flatMap((words) => words.split(' ')),
);

/** Segments of paths: the vendors' own words, and versions of their APIs. */
const segment = /^(crm|v\d{1,2}(\.0)?|20\d\d-\d\d|services|data|objects|[a-zA-Z][a-zA-Z_-]{1,30})$/;
/** Parameters that are kept as they are where they are as these. */
const parameter = /^(true|false|\d{1,4}|asc|desc|all|CurrentUser|AllUsers|Created_Time)$/;
/** Names of fields as vendors name them. */
const name = /^[$@A-Za-z_][\w$.]{0,59}$/;

type Replace = (kind: string, text: string) => string;

/**
 * Takes everything out of recordings that is anybody's: each text is replaced by the same other one wherever it stands, and
 * only the kind of each value stays. `own`: names of fields that an organisation made itself, and whatever else must not
 * be told.
 */
export function createRedactor(own: readonly string[]) {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const secret = new Set(own.map((one) => one.toLowerCase()));

  const replace: Replace = (kind, text) => {
    const key = `${kind} ${text}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const other = otherFor(kind, text, count);
    names.set(key, other);
    return other;
  };

  function text(value: string): string {
    if (value === '' || plain.has(value)) return value;
    const kind = kindOf(value);
    return replace(kind, value);
  }

  const isOwn = (word: string) => /__[a-z]$/i.test(word) || secret.has(word.toLowerCase());

  function key(word: string): string {
    const isPlain = name.test(word) && !isOwn(word) && !/\d{5}/.test(word);
    return isPlain ? word : replace('field', word);
  }

  function value(given: unknown): unknown {
    if (typeof given === 'string') return text(given);
    if (typeof given === 'number') return Number.isInteger(given) ? 0 : 0.5;
    if (Array.isArray(given)) return given.map(value);
    if (given === null || typeof given !== 'object') return given;
    return Object.fromEntries(Object.entries(given).map(([word, one]) => [key(word), value(one)]));
  }

  function path(given: string): string {
    const { pathname, searchParams } = new URL(given, 'https://crm.invalid');
    const steps = pathname
      .split('/')
      .map((step) => (step === '' || (segment.test(step) && !isOwn(step)) ? step : replace('id', step)));
    const query = [...searchParams].map(
      ([word, one]) =>
        `${key(word)}=${parameter.test(one) ? one : encodeURIComponent(replace('value', one))}`,
    );
    return steps.join('/') + (query.length > 0 ? `?${query.join('&')}` : '');
  }

  return ({ method, host, path: at, asked, status, headers, answer }: Recording): Recording => ({
    ...{ method, host: hostOf(host), path: path(at), asked: value(asked), status },
    headers: Object.fromEntries(
      Object.entries(headers).flatMap(([word, one]) =>
        headerNames.test(word.toLowerCase()) ? [[word.toLowerCase(), headerOf(word, one)]] : [],
      ),
    ),
    answer: value(answer),
  });
}

const headerOf = (word: string, value: string) =>
  word.toLowerCase() === 'content-type'
    ? (/^[a-z]+\/[a-z.+-]+/.exec(value)?.[0] ?? '')
    : /^(api-usage=)?[\d/. ]+$/.test(value)
      ? value.replace(/\d+/g, '0')
      : '';

/** Hosts of the vendors stay; what of them is an organisation's own name does not. */
const hosts: readonly [RegExp, string][] = [
  [/^api(-[a-z]{2}\d)?\.hubapi\.com$/, ''],
  [/^(login|test)\.salesforce\.com$/, ''],
  [/\.sandbox\.my\.salesforce\.com$/, 'organisation--box.sandbox.my.salesforce.com'],
  [/\.my\.salesforce\.com$/, 'organisation.my.salesforce.com'],
  [/^(www|sandbox)\.zohoapis\.(com|eu|in|jp|sa|ca|com\.au|com\.cn)$/, ''],
];
function hostOf(host: string): string {
  const [, instead] = hosts.find(([fits]) => fits.test(host)) ?? [undefined, 'crm.invalid'];
  return instead === '' ? host : instead;
}

const kinds: readonly [kind: string, fits: RegExp][] = [
  ['instant', /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/],
  ['day', /^\d{4}-\d\d-\d\d$/],
  ['digits', /^\d+$/],
  ['decimal', /^-?\d+\.\d+$/],
  ['uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i],
  ['email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ['url', /^https?:\/\//],
  ['path', /^\/services\/data\//],
  ['sfid', /^[a-zA-Z0-9]{3}[a-zA-Z0-9]{10}\w{2}([A-Z0-5]{3})?$/],
];

/** Of which kind a text is, by what it looks like. */
export const kindOf = (text: string): string => kinds.find(([, fits]) => fits.test(text))?.[0] ?? 'text';

/** One of the same kind that says nothing. */
function otherFor(kind: string, text: string, count: number): string {
  const number = String(count);
  switch (kind) {
    case 'instant':
    case 'day':
      return text.replace(/\d/g, '0');
    case 'digits':
      return number.padStart(Math.min(text.length, 19), '0');
    case 'decimal':
      return '0.5';
    case 'uuid':
      return `00000000-0000-4000-8000-${number.padStart(12, '0')}`;
    case 'email':
      return `person-${number}@example.com`;
    case 'url':
      return `https://example.com/${number}`;
    case 'path':
      return `/services/data/${number}`;
    case 'sfid':
      return `00A${number.padStart(12, '0')}${text.length === 18 ? 'AAA' : ''}`;
    default:
      return `${kind}-${number}`;
  }
}
