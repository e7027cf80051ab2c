import { connectionKey } from '../outbox/queued.ts';
import { settings } from '../storage.ts';

/** For whom reports, stars and schedules are kept; null: nobody is connected. */
export async function reporter(): Promise<string | null> {
  const connection = await settings.get('connection');
  return connection ? connectionKey(connection) : null;
}
