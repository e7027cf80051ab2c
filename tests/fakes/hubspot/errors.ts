import { randomUUID } from 'node:crypto';
import type { Answer } from '../crm/stage.ts';

/** What HubSpot refuses with; thrown by whatever part of the fake finds it. */
export class Refusal extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super(`HubSpot refuses with ${answer.status}`);
    this.answer = answer;
  }
}

export interface FieldError {
  readonly message: string;
  readonly code: string;
  readonly name: string;
}

export const errorBody = (category: string, message: string, more: object = {}) => ({
  status: 'error',
  message,
  correlationId: randomUUID(),
  ...more,
  category,
});

export const refusal = (status: number, category: string, message: string, more: object = {}) =>
  new Refusal({ status, body: errorBody(category, message, more) });

export const badRequest = (message: string, more: object = {}) =>
  refusal(400, 'VALIDATION_ERROR', message, more);

/** Values that properties do not take, as HubSpot lists them twice: in the sentence and beside it. */
export function badValues(errors: readonly FieldError[]): Refusal {
  const listed = errors.map(({ message, code, name }) => ({ isValid: false, message, error: code, name }));
  return badRequest(`Property values were not valid: ${JSON.stringify(listed)}`, {
    errors: errors.map(({ message, code, name }) => ({ message, code, context: { propertyName: [name] } })),
  });
}

export const missingScopes = (scopes: readonly string[]) =>
  refusal(
    403,
    'MISSING_SCOPES',
    "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.",
    {
      errors: [
        {
          message: 'One or more of the following scopes are required.',
          context: { requiredGranularScopes: scopes },
        },
      ],
      links: { scopes: 'https://developers.hubspot.com/scopes' },
    },
  );

export const notFound = (id: string) =>
  refusal(404, 'OBJECT_NOT_FOUND', 'Object not found.  objectId are usually numeric.', {
    context: { id: [id] },
  });

export const tooMany = (
  policyName: 'DAILY' | 'TEN_SECONDLY_ROLLING' | 'SECONDLY',
  headers: Answer['headers'] = {},
) =>
  new Refusal({
    status: 429,
    headers,
    body: {
      status: 'error',
      message: `You have reached your ${policyName.toLowerCase()} limit.`,
      errorType: 'RATE_LIMIT',
      correlationId: randomUUID(),
      policyName,
      requestId: randomUUID(),
    },
  });
