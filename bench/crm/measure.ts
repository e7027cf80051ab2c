import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Org } from './orgs.ts';
import type { Told, Wish } from './parent.ts';

type Heard = Wish | { readonly do: 'done'; readonly found: unknown };

/** Has a process measure at an organisation that stays in this one. `way`: milliseconds of each call on its way. */
export async function measureAt<T>(
  org: Org,
  { crm, what, way = 0 }: Pick<Told, 'crm' | 'what'> & { way?: number },
): Promise<T> {
  const { address, key, person, mapping, client, own, ahead } = org;
  const told: Told = {
    crm,
    what,
    way,
    ahead: ahead(),
    address,
    key,
    person,
    mapping,
    own,
    ...(client && { client }),
  };
  const child = fork(join(import.meta.dirname, 'main.ts'), [JSON.stringify(told)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  child.once('exit', (code, by) => reject(new Error(`${crm} ${what} ended with ${code ?? by}`)));
  child.on('message', (heard: Heard) => {
    if (heard.do === 'done') return resolve(heard.found as T);
    if (heard.do === 'ahead') org.setAhead(heard.milliseconds);
    if (heard.do === 'change') org.change(heard.count);
    // One that has ended has nothing to hear; why it did is told by its end.
    child.send(org.ledger.length, () => undefined);
  });
  return promise;
}
