import type { Handlers } from '../../messages/protocol.ts';
import { askTab } from '../../messages/tell.ts';
import { openSidePanel } from '../../panel/side.ts';
import { isPrivate, session } from '../../storage.ts';
import { openBrief } from '../briefs.ts';
import { insertInto } from '../insert-words.ts';
import { readDetails } from '../page-details.ts';
import { picks } from '../picks.ts';
import { places } from '../places.ts';
import type { RenewalReminders } from '../renewal-reminders.ts';
import { takeForm } from '../selection-menu.ts';
import { sideKey } from '../side-key.ts';
import type { Sightings } from '../sightings.ts';
import { readSkeleton } from '../skeleton.ts';
import type { StandIns } from '../stand-ins.ts';

interface Parts {
  sightings: Pick<Sightings, 'report'>;
  standIns: StandIns;
  reminders: Pick<RenewalReminders, 'seen'>;
  begin(work: Promise<unknown>): void;
}

/** What is said of pages, of tabs, and of where the panel stands beside them. */
export const pageHandlers = ({ sightings, standIns, reminders, begin }: Parts) =>
  ({
    report: (report, { tab }) => {
      const tabId = tab?.id ?? -1;
      begin(picks.seen(tabId, report));
      return sightings.report(tabId, report);
    },
    'open-side': async (_ask, { tab }) => {
      if (tab?.id !== undefined) await openSidePanel({ tabId: tab.id });
      return {};
    },
    place: async (choice) => {
      await places.set(choice);
      return {};
    },
    'side-key': async () => ({ key: await sideKey() }),
    pick: async (picked) => {
      await picks.set(picked);
      return {};
    },
    'stand-in': (_ask, from) => standIns.add(from),
    session: async ({ keys }) => {
      const open = keys.filter((key) => !isPrivate(key));
      return { items: await session.get(...(open as 'status'[])) };
    },
    'tell-tab': ({ tabId, message }) => askTab(tabId, message),
    'open-brief': async (asked) => {
      await openBrief(asked);
      return {};
    },
    skeleton: ({ tabId }) => readSkeleton(tabId),
    'take-form': ({ tabId }) => takeForm(tabId),
    'reminders-seen': async () => {
      await reminders.seen();
      return {};
    },
    'insert-words': async (asked) => ({ outcome: await insertInto(asked) }),
    'page-details': async ({ tabId }) => ({ details: await readDetails(tabId) }),
  }) satisfies Partial<Handlers>;
