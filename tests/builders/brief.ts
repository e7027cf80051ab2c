import { type Brief, type BriefGiven, briefOf } from '../../lib/work/meeting/brief.ts';
import { buildArden } from './arden.ts';
import { NOW } from './clock.ts';
import { buildMeeting } from './pages.ts';
import { buildPersonMatch } from './seen.ts';
import { buildWorkspace } from './workspace.ts';

/** Maria, Jonas, one person nobody knows, and the viewer, an hour before they meet. */
export function buildBriefGiven(over: Partial<BriefGiven> = {}): BriefGiven {
  return {
    context: buildArden(),
    sighting: buildMeeting(),
    people: [
      buildPersonMatch(),
      buildPersonMatch({ contactId: 'con-jonas' }),
      buildPersonMatch({ contactId: null }),
      buildPersonMatch({ contactId: null, accountId: null, own: true }),
    ],
    workspace: buildWorkspace(),
    now: NOW - 3_600_000,
    ...over,
  };
}

export function buildBrief(over: Partial<BriefGiven> = {}): Brief {
  const brief = briefOf(buildBriefGiven(over));
  if (!brief) throw new Error('A brief is built of an event.');
  return brief;
}
