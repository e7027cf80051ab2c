import type { PanelEvents, PanelView } from './view.ts';

/** Escape puts away what lies on top: the sheet, the outbox, the form with its words kept, and at last the panel. */
export function putAway(view: PanelView, on: PanelEvents): void {
  const { compose, outbox } = view;
  if (compose.sheet) on.write.back();
  else if (outbox.items) on.queue.hide();
  else if (compose.open && isShown(view)) on.write.close();
  else on.close();
}

/** An account has a place for every form, a page without one for a new account only. */
function isShown({ state, compose }: PanelView): boolean {
  if (state === 'account') return true;
  const isPlace = state === 'unknown' || state === 'question' || state === 'several';
  return isPlace && compose.open?.form.kind === 'account';
}
