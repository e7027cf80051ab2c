import { t } from '../i18n/index.ts';
import { MOST_BESIDE } from '../kept-values.ts';
import { connectionKey } from '../outbox/queued.ts';
import { fingerprintOf } from '../sources/access.ts';
import type { Me } from '../sources/contract.ts';
import { SourceError } from '../sources/error.ts';
import type { Beside, Connection } from '../storage.ts';
import { withSettings } from './crm-settings.ts';
import type { Leading } from './opening.ts';

/** Who is connected, once that is known; what was connected beside the last one stays beside this one. */
export function connectionOf(to: Leading, me: Me, before: Connection | undefined): Connection {
  const { workspace, ownerId, name, email } = me;
  const lists = { ownDomains: [...me.ownDomains], scopes: [...me.scopes] };
  const next: Connection = { ...to, workspace, ownerId, name, email, ...lists };
  const beside = before?.beside?.filter((one) => connectionKey(one) !== connectionKey(next));
  return beside && beside.length > 0 ? { ...next, beside } : next;
}

/** The same connection with another beside it; who signs in to it again finds it where it was. */
export async function withAnother(
  first: Connection,
  { beside: _, ...next }: Connection,
): Promise<Connection> {
  const key = connectionKey(next);
  if (key === connectionKey(first))
    throw new SourceError({ kind: 'rejected', fields: {} }, t('errors.beside.already'));
  const mark = (await fingerprintOf(key)).slice(0, 8);
  const others = first.beside ?? [];
  const before = others.find((one) => one.mark === mark);
  const own: Beside = { ...withSettings(next, before), mark };
  const isThere = before !== undefined;
  if (!isThere && others.length >= MOST_BESIDE)
    throw new SourceError({ kind: 'rejected', fields: {} }, t('errors.beside.most'));
  const beside = isThere ? others.map((one) => (one.mark === mark ? own : one)) : [...others, own];
  return { ...first, beside };
}

export function withoutOne({ beside, ...first }: Connection, mark: string): Connection {
  const others = (beside ?? []).filter((one) => one.mark !== mark);
  return others.length > 0 ? { ...first, beside: others } : first;
}
