import type { Sighting } from '../../model/sighting.ts';
import { clip } from '../clip.ts';
import { closest, outside, select, selectAll, text } from '../dom.ts';
import type { Page } from '../page.ts';
import { isAt, isMemberId, linkTo } from './address.ts';
import { onlyPlace } from './marks.ts';
import { personOf, sightingOf } from './sighting.ts';

/** A conversation over any page. */
export const BUBBLE = '.msg-overlay-conversation-bubble';

/** At the head of a conversation; the links beside what was written lead to the viewer as well. */
export const OTHER = 'a.msg-thread__link-to-profile, [class*="msg-overlay-bubble-header"] a[href*="/in/"]';
const NAME = '.msg-entity-lockup__entity-title, .msg-overlay-bubble-header__title';

export const messaging: Page = {
  name: 'linkedin/messaging',
  always: false,
  isPage: isAt('messaging/thread'),
  ready: (document) => select(document, OTHER) !== null,
  read: (document) => talkWith('linkedin/messaging', outside(selectAll(document, OTHER), BUBBLE)),
};

/** With one other person; who else is in a group, its head does not say in full. */
export function talkWith(page: Sighting['page'], links: readonly Element[]): Sighting | undefined {
  const other = onlyPlace(links, 'in');
  if (!other) return undefined;
  const slug = isMemberId(other) ? null : other.id;
  const [name = null] = links.map(nameAt).filter((one) => one !== null);
  if (!slug && !name) return undefined;
  return sightingOf({
    page,
    // Not the conversation's: its address changes before what is shown, and the page shows no id of it.
    key: `with ${other.id}`,
    title: name,
    link: linkTo(other),
    people: [personOf(name, slug)],
    how: `profile link at the head${slug ? '' : ', by member id'}`,
  });
}

function nameAt(link: Element): string | null {
  const title = select(link, NAME) ?? closest(link, NAME);
  return title && clip(text(title), 200);
}
