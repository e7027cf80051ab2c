import { Status } from '../../lib/messages/view.ts';
import { Change } from '../../lib/model/index.ts';
import { NOW } from './clock.ts';

export function buildStatus(over: Partial<Status> = {}): Status {
  return Status.parse({
    connection: 'ready',
    source: 'Account API',
    workspace: 'Northbeam Software',
    writes: [...Change.options.map(({ shape }) => shape.type.value), 'opportunity.reason'],
    problem: null,
    beside: {},
    sync: { phase: 'done', done: 1240, total: 1240, at: NOW - 4 * 60_000 },
    ...over,
  });
}
