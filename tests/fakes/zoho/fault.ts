import type { Answer } from '../crm/stage.ts';

/** What Zoho refuses, as it says so. */
export class ZohoFault extends Error {
  readonly status: number;
  readonly body: { code: string; details: object; message: string; status: 'error' };
  constructor(status: number, code: string, message: string, details: object = {}) {
    super(message);
    this.status = status;
    this.body = { code, details, message, status: 'error' };
  }
  get answer(): Answer {
    return { status: this.status, body: this.body };
  }
}

export const invalidUrl = () =>
  new ZohoFault(404, 'INVALID_URL_PATTERN', 'Please check if the URL trying to access is a correct one');
export const invalidModule = () =>
  new ZohoFault(400, 'INVALID_MODULE', 'the module name given seems to be invalid', {
    resource_path_index: 0,
  });
export const invalidId = (details: object = { resource_path_index: 1 }) =>
  new ZohoFault(400, 'INVALID_DATA', 'the id given seems to be invalid', details);
export const noPermission = (permission: string) =>
  new ZohoFault(403, 'NO_PERMISSION', 'permission denied', { permissions: [permission] });
export const missingParam = (name: string) =>
  new ZohoFault(400, 'REQUIRED_PARAM_MISSING', 'One of the expected parameter is missing', {
    param_name: name,
  });
export const invalidParam = (name: string, message = 'invalid data') =>
  new ZohoFault(400, 'INVALID_DATA', message, { param_name: name });
