import type { Status } from '../messages/view.ts';
import { SourceError } from '../sources/error.ts';
import type { Connections } from './connection.ts';
import type { StatusBoard } from './status.ts';

/** Says how the connection is, by what was last heard of its source. */
export function asHeard(status: StatusBoard): Pick<Connections, 'failed' | 'worked'> {
  return {
    async failed(error) {
      if (!(error instanceof SourceError)) return;
      const { kind } = error.fault;
      if (kind === 'signed-out') await mark('signed-out', error.message);
      if (kind === 'unreachable') await mark('unreachable', error.message);
    },
    worked: () => mark('ready', null),
  };

  async function mark(connection: 'ready' | 'signed-out' | 'unreachable', problem: string | null) {
    const isNews = (now: Status) =>
      (now.connection === 'ready' || now.connection === 'unreachable') &&
      (now.connection !== connection || now.problem !== problem);
    if (isNews(await status.get()))
      await status.patch((now) => (isNews(now) ? { ...now, connection, problem } : now));
  }
}
