import type { Sighting } from '../../model/sighting.ts';
import { closest, select, selectAll } from '../dom.ts';
import { isMemberId } from './address.ts';
import { lineOf, onlyPlace } from './marks.ts';
import { type PageName, pageOf } from './page.ts';
import { personOf, sightingOf } from './sighting.ts';

/** A conversation over any page. */
export const BUBBLE = '.msg-overlay-conversation-bubble';

/** At the head of a conversation; the links beside what was written lead to the viewer as well. */
export const OTHER = 'a.msg-thread__link-to-profile, [class*=msg-overlay-bubble-header] a[href*="/in/"]';
const NAME = '.msg-entity-lockup__entity-title, .msg-overlay-bubble-header__title';

export const messaging = pageOf('messaging', 'messaging/thread', OTHER, (document) =>
  talkWith(
    'messaging',
    selectAll(document, OTHER).filter((link) => !closest(link, BUBBLE)),
  ),
);

/** With one other person; who else is in a group, its head does not say in full. */
export function talkWith(page: PageName, links: readonly Element[]): Sighting | undefined {
  const other = onlyPlace(links, 'in');
  const [name = null] = links.flatMap((link) => lineOf(select(link, NAME) ?? closest(link, NAME)) ?? []);
  if (!other || (isMemberId(other) && !name)) return undefined;
  // Not the conversation's own key: its address changes before what is shown, and the page shows no id of it.
  return sightingOf(page, other, name, 'profile link', [personOf(name, other)], [], `with ${other.id}`);
}
