import type { Sighting } from '../../model/sighting.ts';
import { closest, select, selectAll } from '../dom.ts';
import { isMemberId, type Place } from './address.ts';
import { leadsTo, lineOf, onlyPlace, restsOn } from './marks.ts';
import { type PageName, pageOf } from './page.ts';
import { personOf, sightingOf } from './sighting.ts';
import { isOtherName } from './title.ts';

/** A conversation over any page. */
export const BUBBLE = '.msg-overlay-conversation-bubble';

/** At the head of a conversation; the links beside what was written lead to the viewer as well. */
export const OTHER = 'a.msg-thread__link-to-profile, [class*=msg-overlay-bubble-header] a[href*="/in/"]';
const NAME = '.msg-entity-lockup__entity-title, .msg-overlay-bubble-header__title';

/** Beside each thing that was written: its author, the viewer among them. */
const AUTHOR = '.msg-s-message-group__profile-link';

/** A head that links to nobody, or to several, is of a group, of an advertisement or of somebody who has left. */
export const messaging = pageOf('messaging', 'messaging/thread', `${OTHER}, ${NAME}`, (document) => {
  const find = (selector: string) =>
    selectAll(document, selector).filter((element) => !closest(element, BUBBLE));
  const heads = find(OTHER);
  if (onlyPlace(heads, 'in')) return talkWith('messaging', heads, find(AUTHOR));
  return (heads[0] ?? find(NAME)[0]) ? null : undefined;
});

/** With one other person; who else is in a group, its head does not say in full. */
export function talkWith(
  page: PageName,
  heads: readonly Element[],
  authors: readonly Element[] = [],
): Sighting | undefined {
  const other = onlyPlace(heads, 'in');
  const [name = null] = heads.flatMap((link) => lineOf(select(link, NAME) ?? closest(link, NAME)) ?? []);
  if (!other || (isMemberId(other) && !name)) return undefined;
  const doubt = isWrittenByOthers(authors, other, name) && 'disagreement';
  const how = restsOn('profile-link', authors[0] && 'authors');
  // Not the conversation's own key: its address changes before what is shown, and the page shows no id of it.
  return sightingOf(page, other, name, how, [personOf(name, other, null, doubt)], [], `with ${other.id}`);
}

/** By two people who are not the one of the head, or by that one under another name. */
function isWrittenByOthers(authors: readonly Element[], other: Place, name: string | null): boolean {
  const others = new Set<string>();
  for (const author of authors) {
    const place = leadsTo(author, 'in');
    if (place && name && place.id === other.id && isOtherName(lineOf(author), name)) return true;
    // A slug and a member's id may be of the same person.
    if (place && place.id !== other.id && isMemberId(place) === isMemberId(other)) others.add(place.id);
  }
  return others.size > 1;
}
