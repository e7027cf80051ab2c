import { t } from '../../i18n/index.ts';
import type { Answer, Ask, Handlers } from '../../messages/protocol.ts';
import { connectionKey } from '../../outbox/queued.ts';
import type { Setup } from '../../sources/contract.ts';
import { type FieldMapping, isInDirectory, mappedFields } from '../../sources/crm/mapping.ts';
import { SourceError } from '../../sources/error.ts';
import type { Store } from '../../store/index.ts';
import type { Connections } from '../connection.ts';
import { forgetHot } from '../hot.ts';
import type { StatusBoard } from '../status.ts';
import type { Sync } from '../sync.ts';

interface Parts {
  store: Pick<Store, 'directory' | 'contexts'>;
  connections: Pick<Connections, 'key' | 'me' | 'use' | 'arrange' | 'granted' | 'writes'>;
  status: Pick<StatusBoard, 'patch'>;
  directory: Pick<Sync, 'run' | 'stop'>;
  /** Reads the portfolio anew, whatever was being read. */
  renewPortfolio(): Promise<void>;
  begin(work: Promise<unknown>): void;
}

/** Milliseconds for all that is asked of a CRM about itself. */
const TIMEOUT = 60_000;

const refused = (sentence: string) => ({ ok: false as const, sentence });

/** What is set of a CRM that somebody is connected to. */
export function crmHandlers({ store, connections, status, directory, renewPortfolio, begin }: Parts) {
  /** Asks the CRM about itself; what it does not answer is said in a sentence. */
  async function asking<T extends object>(
    key: string,
    work: (setup: Setup, signal: AbortSignal) => Promise<T>,
  ): Promise<({ ok: true } & T) | { ok: false; sentence: string }> {
    const isFirst = (await connections.key()) === key;
    try {
      const told = await connections.use(async (source, ended) => {
        const setup = isFirst ? source.setup : source.setups?.get(key);
        if (!setup) return isFirst ? undefined : 'gone';
        return work(setup, AbortSignal.any([ended, AbortSignal.timeout(TIMEOUT)]));
      });
      if (told === 'gone') return refused(t('options.crm.gone'));
      return told ? { ok: true, ...told } : refused(t('errors.source.signedOut'));
    } catch (error) {
      if (error instanceof SourceError) return refused(error.message);
      if (error instanceof DOMException) return refused(t('errors.source.slow'));
      throw error;
    }
  }

  /** What is kept was made with another mapping. */
  async function remap(before: FieldMapping, after: FieldMapping): Promise<void> {
    const changed = mappedFields.filter((field) => before[field] !== after[field]);
    if (changed.length === 0) return;
    if (changed.some(isInDirectory)) await store.directory.anew();
    await Promise.all([store.contexts.clear(), forgetHot()]);
    begin(renewPortfolio());
  }

  async function arrange({ connection, ...given }: Ask<'crm-arrange'>): Promise<Answer<'crm-arrange'>> {
    const me = await connections.me();
    const own = me?.beside?.find((one) => connectionKey(one) === connection) ?? me;
    const before = own?.crm?.mapping ?? {};
    // What is being read was begun with what was set before.
    await directory.stop();
    if (!(await connections.arrange(connection, given))) return refused(t('options.crm.gone'));
    if (given.mapping) await remap(before, given.mapping);
    begin(directory.run(true));
    return { ok: true };
  }

  async function check({ connection }: Ask<'crm-check'>): Promise<Answer<'crm-check'>> {
    const answer = await asking(connection, async (setup, signal) => {
      const findings = [...(await setup.check(signal))];
      return { findings, me: await setup.me(signal).catch(() => undefined) };
    });
    if (!answer.ok) return answer;
    // A right may have been granted since these were told last.
    if (answer.me) await connections.granted(connection, answer.me.scopes);
    const writes = await connections.writes();
    await status.patch((now) => ({ ...now, writes }));
    return { ok: true, findings: answer.findings };
  }

  return {
    'crm-fields': ({ connection }) =>
      asking(connection, async ({ fields }, signal) => ({ choices: await fields(signal) })),
    'crm-check': check,
    'crm-arrange': arrange,
  } satisfies Partial<Handlers>;
}
