import { clip } from '../clip.ts';
import { attribute, closest, HIDDEN, select, selectAll, text } from '../dom.ts';
import { type EventId, parseEventId } from './event-id.ts';

/** Details of an event, over any view; the ids are the same since 2019. */
const DETAILS = '#xDetDlg, [data-chips-dialog="true"], [role="dialog"][aria-labelledby="rAECCd"]';
const CARD = `${DETAILS}, [role="dialog"][data-eventid]`;

/** Dialogs that were closed stay, hidden in one of these ways. */
const GONE = `${HIDDEN}, [aria-hidden="true"], [style*="visibility: hidden" i], [style*="opacity: 0;" i]`;

export interface Card {
  frame: Element;
  id: EventId;
  title: string;
}

/**
 * The details on show. There are none while two dialogs stand for two events, and none without an id and a title: a
 * dialog for a new event has neither.
 */
export function cardOn(document: Document): Card | undefined {
  const frame = frameOn(document);
  if (!frame) return undefined;
  const details = select(frame, '#xDetDlg, [data-eventid]') ?? frame;
  const ids = [frame, details].map((element) => attribute(element, 'data-eventid')).filter((id) => !!id);
  const [written] = ids;
  const heading = select(frame, '#rAECCd') ?? select(frame, 'span[role="heading"]');
  const title = heading && clip(text(heading), 500);
  if (!written || !title || ids.some((id) => id !== written)) return undefined;
  return { frame, id: parseEventId(written), title };
}

/** Details that cannot be told from others, though they are an event's by their own id or by a guest in them. */
export function isBrokenCard(document: Document): boolean {
  const frame = frameOn(document);
  return !!frame && select(frame, '#xDetDlg, [role="treeitem"]') !== null && cardOn(document) === undefined;
}

function frameOn(document: Document): Element | undefined {
  const shown = selectAll(document, CARD).filter((element) => closest(element, GONE) === null);
  const [frame, ...others] = new Set(shown.map((element) => closest(element, '[role="dialog"]') ?? element));
  return others.length > 0 ? undefined : frame;
}
