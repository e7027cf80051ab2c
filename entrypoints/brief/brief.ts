import { useQuery } from '@tanstack/react-query';
import type { BriefPageView } from '../../components/meeting/page.ts';
import { ask } from '../../lib/messages/protocol.ts';
import { plainWorkspace } from '../../lib/model/index.ts';
import { overlayAll } from '../../lib/outbox/overlay.ts';
import { session } from '../../lib/storage.ts';
import { briefOf } from '../../lib/work/meeting/brief.ts';

/** The brief of an event that was handed over, of all that is known of its account, what still waits to be sent included. */
export function useBrief(id: string, now: number): BriefPageView {
  const { data } = useQuery({ queryKey: ['brief', id], queryFn: () => read(id), staleTime: Infinity });
  if (!data) return { state: 'loading' };
  if (data.state !== 'known') return data;
  const { context, handoff, workspace } = data;
  const { sighting, people } = handoff;
  const brief = briefOf({ context, sighting, people, workspace, now });
  return brief ? { state: 'shown', brief, context } : { state: 'gone' };
}

async function read(id: string) {
  const { briefs = [], agreed } = await session.get('briefs', 'agreed');
  const handoff = briefs.find((each) => each.id === id);
  if (!handoff) return { state: 'gone' } as const;
  const { accountId } = handoff;
  const [{ cached, problem }, { items }] = await Promise.all([
    ask('context', { accountId, force: false }),
    ask('queue', { accountId }),
  ]);
  if (!cached) return { state: 'unknown', sentence: problem?.sentence ?? null } as const;
  const context = overlayAll(cached.context, items);
  return { state: 'known', handoff, context, workspace: agreed ?? plainWorkspace } as const;
}
