import { z } from 'zod';
import { t } from '../../i18n/index.ts';
import { Ungranted } from '../crm/check.ts';
import { forbiddenBy, signedOutOf } from '../crm/refusal.ts';
import { SourceError, type SourceFault } from '../error.ts';
import { faultOf, retryAt } from '../failure.ts';

/** What Zoho says of a failure, of a whole request or of one record. */
export const Said = z.object({
  code: z.string().max(100),
  status: z.string().max(20).optional(),
  message: z.string().max(1000).optional().catch(undefined),
  details: z.record(z.string(), z.unknown()).optional().catch(undefined),
});
export type Said = z.infer<typeof Said>;

/** The product's name, the same everywhere. */
export const NAME = 'Zoho CRM';

/** Milliseconds: too many at once, and a day's credits of a window that rolls. */
const [SOON, LATER] = [3000, 3_600_000];

const plain: Readonly<Record<string, () => SourceError>> = {
  INVALID_TOKEN: () => signedOutOf(NAME),
  INVALID_OAUTHTOKEN: () => signedOutOf(NAME),
  AUTHENTICATION_FAILURE: () => signedOutOf(NAME),
  OAUTH_SCOPE_MISMATCH: () => forbiddenBy(NAME, new Ungranted()),
  NO_PERMISSION: () => forbiddenBy(NAME),
  TOO_MANY_REQUESTS: () => limited(SOON),
  LIMIT_EXCEEDED: () => limited(LATER),
  API_LIMIT_EXCEEDED: () => limited(LATER),
};

const limited = (wait: number) =>
  new SourceError({ kind: 'rate-limited', until: Date.now() + wait }, t('errors.source.rateLimited'));

/** An answer that is no success, in our words; that a query or a file was too large says so only below 429. */
export function zohoFault(response: Response, body: unknown, write: boolean): SourceError {
  const said = Said.safeParse(firstOf(body)).data;
  if (!said || response.status >= 500) return faultOf(response, undefined, write);
  if (said.code === 'LIMIT_EXCEEDED' && response.status !== 429) return refused(said);
  if (response.status === 429 && response.headers.has('retry-after'))
    return new SourceError(
      { kind: 'rate-limited', until: retryAt(response) },
      t('errors.source.rateLimited'),
    );
  return plain[said.code]?.() ?? refused(said);
}

/** A single record's fault stands in a list. */
const Listed = z.object({ data: z.array(z.unknown()).min(1) });
const firstOf = (body: unknown): unknown => Listed.safeParse(body).data?.data[0] ?? body;

/** A refusal that is still to be told in the model's words. */
export class Refusal extends SourceError {
  readonly said: Said;
  constructor(fault: SourceFault, sentence: string, said: Said) {
    super(fault, sentence);
    this.said = said;
  }
}

/** Of what was asked or sent; whose field it is, is known to who sent it. */
export function refused(said: Said): SourceError {
  const known = plain[said.code];
  if (known && said.code !== 'LIMIT_EXCEEDED') return known();
  const { api_name: field } = said.details ?? {};
  const reason = [said.message ?? said.code, typeof field === 'string' ? `(${field})` : ''].join(' ').trim();
  return new Refusal({ kind: 'rejected', fields: {} }, t('errors.crm.says', { source: NAME, reason }), said);
}
