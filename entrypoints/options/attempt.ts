import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ConnectState, CrmTyped } from '../../components/options/connecting.ts';
import { connect } from './connect.ts';
import { connectCrm } from './crm.ts';
import { sentenceOf } from './failure.ts';

/** What has come of connecting so far. `beside`: to one that is to stand beside the first. */
export function useAttempt(beside = false) {
  const queries = useQueryClient();
  const [attempt, setAttempt] = useState<ConnectState>({ state: 'idle' });
  const [connected, setConnected] = useState(0);
  const latest = useRef(0);
  async function trying(asked: Promise<ConnectState>): Promise<void> {
    latest.current += 1;
    const own = latest.current;
    setAttempt({ state: 'checking' });
    const next = await asked.catch(
      (error): ConnectState => ({ state: 'error', field: null, sentence: sentenceOf(error) }),
    );
    await queries.invalidateQueries();
    if (next.state === 'idle') setConnected((times) => times + 1);
    // What has been left, or tried in another way since, is not spoken of any more.
    if (own === latest.current) setAttempt(next);
  }
  return {
    attempt,
    /** How often it has led to a connection. */
    connected,
    on: {
      connect: (address: string, token: string) => void trying(connect(address, token, beside)),
      connectCrm: (typed: CrmTyped) => void trying(connectCrm(typed, beside)),
      leave() {
        latest.current += 1;
        setAttempt({ state: 'idle' });
      },
    },
  };
}
