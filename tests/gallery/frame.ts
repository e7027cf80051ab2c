import type { PanelFrame, PanelState, PanelView, PlaceView } from '../../components/panel/view.ts';
import { plainWeights } from '../../lib/work/health/signal.ts';
import { buildCompose, buildOutbox } from '../builders/compose.ts';
import { buildFind } from '../builders/find.ts';
import { buildStatus } from '../builders/status.ts';
import { buildWorkspace } from '../builders/workspace.ts';

const onGmail: PlaceView = { site: 'gmail', place: 'page', explain: false };

/** A state as it stands beside a page of Gmail, with nothing else going on. */
export function view(state: PanelState, frame: Partial<PanelFrame> = {}): PanelView {
  return {
    status: buildStatus(),
    workspace: buildWorkspace(),
    weights: plainWeights,
    undo: null,
    leave: null,
    find: buildFind(),
    place: onGmail,
    compose: buildCompose(),
    outbox: buildOutbox(),
    ...frame,
    ...state,
  };
}

export const linkedin = (over: Partial<PlaceView> = {}): Partial<PanelFrame> => ({
  place: { site: 'linkedin', place: 'page', explain: false, ...over },
});
export const noPlace = { place: null };

export const firstSync = buildStatus({ sync: { phase: 'running', done: 18_000, total: 110_000, at: null } });
