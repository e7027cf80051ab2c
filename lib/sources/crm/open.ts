import { createAccess, type Grant, type Tokens, untilIn } from '../access.ts';
import type { Source } from '../contract.ts';
import { SourceError } from '../error.ts';
import { createFetch, createHttp, type HttpOptions } from '../http.ts';
import type { BrokerPlace, CrmAccess, SignInPlace } from './access.ts';
import type { Cache } from './ask.ts';
import { renewAtBroker } from './broker.ts';
import { createCaller } from './caller.ts';
import { renewImplicit } from './implicit.ts';
import type { MadeRows } from './made.ts';
import { type Granted, renew } from './oauth.ts';
import type { Product } from './product.ts';
import { createQuota } from './quota.ts';
import { signedOutOf } from './refusal.ts';
import { createCrmSource } from './source.ts';

/** Where what renews an access is kept; what was written is there for the next that asks, in whichever worker. */
export interface Refreshes {
  read(signIn: string): Promise<string | undefined>;
  write(signIn: string, token: string): Promise<void>;
}

interface Options {
  readonly product: Product;
  readonly access: CrmAccess;
  /** A key that is good for good; empty where access is granted for a while. */
  readonly key: string;
  readonly rows: MadeRows;
  readonly cache: Cache;
  readonly tokens: Tokens;
  readonly refreshes: Refreshes;
  /** Comes back from an address as a browser would that asks its person nothing; rejects with a {@link SourceError}. */
  readonly silently?: (url: string) => Promise<string>;
  readonly onRequest?: HttpOptions['onRequest'];
}

/** The CRM that somebody is signed in to, as a source. */
export function openCrm(options: Options): Source {
  const { product, access, key, rows, cache, onRequest } = options;
  const now = Date.now;
  const { name, dialect, lanes, laneOf, costOf, least, dayOf } = product;
  const quota = createQuota({ name, share: access.share, least, cache, now });
  const renewing = accessOf(options);
  const http = createHttp({
    address: access.api,
    token: key,
    dialect,
    ...(renewing && { access: renewing }),
    ...(onRequest && { onRequest }),
    onAnswer: (headers) => {
      const day = dayOf(headers);
      if (day) quota.heard(day);
    },
  });
  const ask = createCaller({ http, quota, lanes, laneOf, ...(costOf && { costOf }), now });
  return createCrmSource({
    vendor: product.create({
      ...{ ask, cache, now, api: access.api, mapping: access.mapping, person: access.person },
      signedIn: access.signIn !== null,
    }),
    rows,
    now,
  });
}

function accessOf({ product, access: { signIn }, tokens, refreshes, silently, onRequest }: Options) {
  if (!signIn) return undefined;
  const { id, place } = signIn;
  return createAccess({
    of: Promise.resolve(id),
    tokens,
    async exchange() {
      if ('implicit' in place && silently) return grantOf(await renewImplicit(place, silently));
      const refresh = await refreshes.read(id);
      if (refresh === undefined || 'implicit' in place) throw signedOutOf(product.name);
      const granted = await renewed(place, refresh, onRequest);
      // The one before may be worth nothing by now.
      if (granted.refresh !== null) await refreshes.write(id, granted.refresh);
      return grantOf(granted);
    },
  });
}

const renewed = (place: SignInPlace | BrokerPlace, refresh: string, onRequest: Options['onRequest']) =>
  'broker' in place
    ? renewAtBroker(place, refresh, onRequest)
    : renew(place, refresh, createFetch(onRequest));

export const grantOf = ({ access, expiresIn, address }: Granted): Grant => ({
  token: access,
  until: expiresIn === null ? Number.MAX_SAFE_INTEGER : untilIn(expiresIn),
  ...(address !== null && { address }),
});
