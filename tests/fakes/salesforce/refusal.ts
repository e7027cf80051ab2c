/** As Salesforce refuses: always a list, most often of one. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly object[];
  constructor(status: number, errorCode: string, message: string, more: object = {}) {
    super(message);
    this.status = status;
    this.errors = [{ message, errorCode, ...more }];
  }
}

export const malformed = (message: string) => new Refusal(400, 'MALFORMED_QUERY', message);
export const noSuchField = (field: string, object: string) =>
  new Refusal(
    400,
    'INVALID_FIELD',
    `\n${field}\n^\nERROR at Row:1:Column:8\nNo such column '${field}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
  );
export const noSuchObject = (object: string) =>
  new Refusal(400, 'INVALID_TYPE', `sObject type '${object}' is not supported.`);
export const notFound = (message = 'The requested resource does not exist') =>
  new Refusal(404, 'NOT_FOUND', message);
