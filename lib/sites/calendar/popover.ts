import type { Sighting } from '../../model/sighting.ts';
import type { Layer } from '../page.ts';
import { doubted } from '../recycled.ts';
import { linkTo } from './address.ts';
import { cardOn, isBrokenCard } from './card.ts';
import { chipsOf, daysOf, isCalled } from './chip.ts';
import { guestsIn } from './guests.ts';
import { meetingOf } from './meeting.ts';
import { organizerIn } from './organizer.ts';
import { viewerOf } from './viewer.ts';
import { whenIn } from './when.ts';

const GUEST = '[data-email*="@"], [data-hovercard-id*="@"]';

/** What the view does not show as well may bear the title of the event before. */
export const NO_CHIP = 'no chip';

/** Who is invited to the event whose details lie over the view; nobody is, or not yet, while there are no guests. */
export const popover: Layer = {
  name: 'calendar/popover',
  ready: (document) => cardOn(document) !== undefined,
  isBroken: isBrokenCard,
  read(document, url): Sighting | undefined {
    const card = cardOn(document);
    if (!card) return undefined;
    const viewer = viewerOf(document);
    const { people, morePeople, age } = guestsIn(card.frame, GUEST, viewer, card.id.key);
    const chips = chipsOf(document, card);
    const agrees = isCalled(card.title, chips);
    const seen: Sighting = {
      site: 'calendar',
      page: 'calendar/popover',
      key: card.id.key,
      title: card.title,
      link: linkTo(card.id.written, url),
      people,
      morePeople,
      companies: [],
      meeting: meetingOf(
        card.id,
        card.frame,
        whenIn(document, card.frame, card.id, daysOf(chips)),
        organizerIn(card.frame),
      ),
      viewer,
      how: `xDetDlg ${chips.length > 0 ? 'chip' : NO_CHIP}${agrees ? '' : ' named otherwise'}${age}`,
    };
    return agrees ? seen : doubted(seen);
  },
};
