import { z } from 'zod';
import { t } from '../../i18n/index.ts';
import { Ungranted } from '../crm/check.ts';
import { forbiddenBy, signedOutOf } from '../crm/refusal.ts';
import type { Dialect } from '../dialect.ts';
import { SourceError, type SourceFault } from '../error.ts';
import { faultOf, retryAt } from '../failure.ts';

/** What HubSpot says of a failure; anything else counts as nothing said. */
const Said = z.object({
  message: z.string().catch(''),
  category: z.string().catch(''),
  policyName: z.string().optional().catch(undefined),
  errors: z
    .array(
      z.object({
        message: z.string().catch(''),
        context: z
          .object({
            propertyName: z.array(z.string()),
            requiredGranularScopes: z.array(z.string()),
          })
          .partial()
          .optional()
          .catch(undefined),
      }),
    )
    .catch([]),
  context: z.record(z.string(), z.array(z.string())).catch({}),
});
type Said = z.infer<typeof Said>;

/** Milliseconds to wait, by which limit was reached. A day ends at the portal's midnight: it is asked again each hour. */
const waits: Readonly<Record<string, number>> = {
  SECONDLY: 1000,
  TEN_SECONDLY_ROLLING: 10_000,
  DAILY: 3_600_000,
};
const WAIT = 10_000;

const fault = (of: SourceFault, message: string) => new SourceError(of, message);

/** What was refused, by the property it is about, or by the kind of record that an unknown id was to be of (`COMPANY`). */
function refusedIn({ errors, context, message }: Said): Record<string, string> {
  const named = errors.flatMap((error) =>
    (error.context?.propertyName ?? []).map((name) => [name, error.message] as const),
  );
  const missing = (context.properties ?? []).map((name) => [name, message] as const);
  const unknown = (context.INVALID_OBJECT_IDS ?? []).map(
    (text) => [text.split('=')[0] ?? '', message] as const,
  );
  return Object.fromEntries([...missing, ...unknown, ...named]);
}

const rejected = (said: Said) =>
  fault({ kind: 'rejected', fields: refusedIn(said) }, sentence(said) ?? t('errors.source.rejected'));

/** Of several that would do, the first is named. */
const scopesIn = ({ context, errors }: Said): readonly string[] =>
  context.missingScopes ?? errors.flatMap(({ context: of }) => of?.requiredGranularScopes ?? []).slice(0, 1);

/** HubSpot's own words, where they are for a person. */
const sentence = ({ message, errors }: Said) =>
  errors.map((error) => error.message).find((text) => text !== '') ??
  (message !== '' && !message.includes('{') ? message.slice(0, 500) : undefined);

const byStatus: Readonly<Record<number, (said: Said, response: Response) => SourceError>> = {
  400: rejected,
  409: (said) =>
    // "Contact already exists. Existing ID: 123"
    /existing id/i.test(said.message)
      ? fault({ kind: 'rejected', fields: { email: said.message } }, said.message)
      : rejected(said),
  401: () => signedOutOf('HubSpot'),
  403: (said) => forbiddenBy('HubSpot', new Ungranted(scopesIn(said))),
  429: ({ policyName = '' }, response) => {
    const until = response.headers.has('retry-after')
      ? retryAt(response)
      : Date.now() + (waits[policyName] ?? WAIT);
    return fault({ kind: 'rate-limited', until }, t('errors.source.rateLimited'));
  },
};

/** As HubSpot speaks. */
export const hubspotDialect: Dialect = {
  authorization: (token) => `Bearer ${token}`,
  faultOf(response, body, write) {
    const said = Said.safeParse(body).data ?? Said.parse({});
    return byStatus[response.status]?.(said, response) ?? faultOf(response, undefined, write);
  },
  emptyAnswers: true,
};
