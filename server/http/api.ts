import { OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '../database/open.ts';
import type { Caller } from './caller.ts';
import { refuseInvalid } from './invalid.ts';

export interface Env {
  Variables: { caller: Caller };
}

/** The routes under /v1, which know who asks. */
export type Api = OpenAPIHono<Env>;

/** Adds routes to the API. */
export type AddRoutes = (api: Api, db: Database) => void;

export function createApi(): Api {
  return new OpenAPIHono<Env>({
    defaultHook: (checked) => {
      refuseInvalid(checked);
    },
  });
}
