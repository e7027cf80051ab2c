import browser from 'webextension-polyfill';
import { t } from '../i18n/index.ts';
import type { Answer, Ask } from '../messages/protocol.ts';
import { session } from '../storage.ts';
import { type Store, StoreError } from '../store/index.ts';
import { setSurely } from './hot.ts';

/** Hands out what was typed and not saved to the tab that may go on with it. */
export interface DraftDesk {
  open(ask: Ask<'draft-open'>): Promise<Answer<'draft-open'>>;
  save(ask: Ask<'draft-save'>): Promise<Answer<'draft-save'>>;
  drop(ask: Ask<'draft-drop'>): Promise<Answer<'draft-drop'>>;
  list(ask: Ask<'drafts'>): Promise<Answer<'drafts'>>;
}

/** @param connection whom drafts are written for; null: nobody is connected */
export function createDraftDesk(
  store: Pick<Store, 'drafts'>,
  connection: () => Promise<string | null>,
): DraftDesk {
  const here = async () => {
    const [key, era, liveTabs] = await Promise.all([connection(), getEra(), openTabs()]);
    return { connection: key, session: era, liveTabs };
  };
  return {
    async open(ask) {
      const { connection: key, ...where } = await here();
      if (key === null) throw new Error('nobody is connected');
      return store.drafts.open({ ...ask, ...where, connection: key });
    },
    async save({ id, revision, form }) {
      try {
        const outcome = await store.drafts.save(id, revision, form);
        return outcome === 'saved' ? { ok: true } : { ok: false, sentence: t(`outbox.desk.${outcome}`) };
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        return { ok: false, sentence: error.message };
      }
    },
    async drop({ id }) {
      await store.drafts.drop(id);
      return {};
    },
    async list(ask) {
      const { connection: key, ...where } = await here();
      if (key === null) return { drafts: [] };
      return { drafts: await store.drafts.list({ ...ask, ...where, connection: key }) };
    },
  };
}

/** Tabs are numbered anew with each start of the browser, which is also when the session is empty. */
async function getEra(): Promise<string> {
  const known = (await session.get('era')).era;
  if (known) return known;
  const era = crypto.randomUUID();
  await setSurely(['era', era]);
  return era;
}

async function openTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id }) => id ?? []);
}
