import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CheckState } from '../../components/options/crm/Check.tsx';
import type { CrmSettingsView } from '../../components/options/crm/CrmSettings.tsx';
import type { MappingEvents } from '../../components/options/crm/Mapping.tsx';
import type { MappingState } from '../../components/options/crm/mapping-view.ts';
import type { ShareProps } from '../../components/options/crm/Share.tsx';
import { t } from '../../lib/i18n/index.ts';
import { ask } from '../../lib/messages/protocol.ts';
import { connectionKey } from '../../lib/outbox/queued.ts';
import type { CrmAccess, CrmName } from '../../lib/sources/crm/access.ts';
import type { Connection } from '../../lib/storage.ts';
import { sentenceOf } from './failure.ts';

/** A connection to a CRM. */
export type CrmConnection = Connection & { kind: CrmName; crm: CrmAccess };

/** The first connection and those beside it, if they lead to CRMs. */
export const crmsOf = ({ beside = [], ...first }: Connection): CrmConnection[] =>
  [first, ...beside].filter(isCrm);

const isCrm = (connection: Connection): connection is CrmConnection =>
  connection.crm !== undefined && connection.kind !== 'server' && connection.kind !== 'workbook';

const refused = (error: unknown) => ({ ok: false as const, sentence: sentenceOf(error) });

/** Nothing has been chosen yet. */
const notShared: Pick<ShareProps, 'saved' | 'problem'> = { saved: false, problem: null };

/**
 * What is set of one connection, and how it is set.
 * @param isOneOfKind no other connection leads to such a CRM
 */
export function useCrmSettings(
  of: CrmConnection,
  isOneOfKind: boolean,
): {
  view: CrmSettingsView;
  on: { mapping: MappingEvents; share(share: number): void; check(): void };
} {
  const queries = useQueryClient();
  const connection = connectionKey(of);
  const [state, setState] = useState<MappingState>({ state: 'closed' });
  const [saving, setSaving] = useState(false);
  const [said, setSaid] = useState<CrmSettingsView['mapping']['said']>(null);
  const [shared, setShared] = useState(notShared);
  const [checked, setChecked] = useState<CheckState>({ state: 'idle' });

  async function open() {
    setSaid(null);
    setState({ state: 'asking' });
    const answer = await ask('crm-fields', { connection }).catch(refused);
    setState(
      answer.ok ? { state: 'open', choices: answer.choices } : { state: 'error', sentence: answer.sentence },
    );
  }
  const mapping: MappingEvents = {
    open: () => void open(),
    close() {
      setSaid(null);
      setState({ state: 'closed' });
    },
    async save(chosen) {
      setSaving(true);
      const answer = await ask('crm-arrange', { connection, mapping: chosen }).catch(refused);
      await queries.invalidateQueries({ queryKey: ['connection'] });
      setSaving(false);
      if (answer.ok) setState({ state: 'closed' });
      setSaid(
        answer.ok
          ? { tone: 'plain', sentence: t('options.mapping.saved') }
          : { tone: 'bad', sentence: answer.sentence },
      );
    },
  };
  async function share(part: number) {
    setShared(notShared);
    const answer = await ask('crm-arrange', { connection, share: part }).catch(refused);
    await queries.invalidateQueries({ queryKey: ['connection'] });
    setShared({ saved: answer.ok, problem: answer.ok ? null : answer.sentence });
  }
  async function check() {
    setChecked({ state: 'asking' });
    const answer = await ask('crm-check', { connection }).catch(refused);
    setChecked(
      answer.ok
        ? { state: 'told', findings: answer.findings }
        : { state: 'error', sentence: answer.sentence },
    );
  }
  return {
    view: {
      crm: of.kind,
      workspace: isOneOfKind ? null : of.workspace,
      mapping: { state, mapping: of.crm.mapping, saving, said },
      share: { share: of.crm.share, ...shared },
      check: checked,
    },
    on: { mapping, share: (part) => void share(part), check: () => void check() },
  };
}
