import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConnectState, CrmTyped } from '../../components/options/connecting.ts';
import { connect } from './connect.ts';
import { connectCrm } from './crm.ts';
import { sentenceOf } from './failure.ts';

/** What has come of connecting so far. `beside`: to one that is to stand beside the first. */
export function useAttempt(beside = false) {
  const queries = useQueryClient();
  const [attempt, setAttempt] = useState<ConnectState>({ state: 'idle' });
  async function trying(asked: Promise<ConnectState>): Promise<void> {
    setAttempt({ state: 'checking' });
    const next = await asked.catch(
      (error): ConnectState => ({ state: 'error', field: null, sentence: sentenceOf(error) }),
    );
    await queries.invalidateQueries();
    setAttempt(next);
  }
  return {
    attempt,
    on: {
      connect: (address: string, token: string) => void trying(connect(address, token, beside)),
      connectCrm: (typed: CrmTyped) => void trying(connectCrm(typed, beside)),
    },
  };
}
