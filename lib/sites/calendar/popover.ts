import type { Person, Sighting } from '../../model/sighting.ts';
import type { Layer } from '../page.ts';
import { linkTo } from './address.ts';
import { cardOn } from './card.ts';
import { chipsOf, daysOf, isCalled } from './chip.ts';
import { guestsIn } from './guests.ts';
import { meetingOf } from './meeting.ts';
import { viewerOf } from './viewer.ts';

const GUEST = '[data-email*="@"], [data-hovercard-id*="@"]';

/** Who is invited to the event whose details lie over the view. */
export const popover: Layer = {
  name: 'calendar/popover',
  ready: (document) => cardOn(document) !== undefined,
  read(document, url): Sighting | undefined {
    const card = cardOn(document);
    if (!card) return undefined;
    const viewer = viewerOf(document);
    const { people, morePeople } = guestsIn(card.frame, GUEST, viewer);
    if (people.length === 0) return undefined;
    const chips = chipsOf(document, card);
    const agrees = isCalled(card.title, chips);
    return {
      site: 'calendar',
      page: 'calendar/popover',
      key: card.id.key,
      title: card.title,
      link: linkTo(card.id.written, url),
      people: agrees ? people : people.map(doubted),
      morePeople,
      companies: [],
      meeting: meetingOf(card.id, card.frame, daysOf(chips)),
      viewer,
      how: `xDetDlg ${chips.length > 0 ? 'chip' : 'no chip'}${agrees ? '' : ' named otherwise'}`,
    };
  },
};

const doubted = (person: Person): Person => ({ ...person, doubt: person.doubt ?? 'disagreement' });
