import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Connect } from '../../components/options/Connect.tsx';
import type { ConnectState } from '../../components/options/connecting.ts';
import { Privacy } from '../../components/options/Privacy.tsx';
import { Reminders } from '../../components/options/Reminders.tsx';
import { SentChanges } from '../../components/options/Sent.tsx';
import { Sites } from '../../components/options/Sites.tsx';
import { SyncStatus } from '../../components/options/SyncStatus.tsx';
import { Workbook } from '../../components/options/Workbook.tsx';
import { YourData } from '../../components/options/YourData.tsx';
import { t } from '../../lib/i18n/index.ts';
import { ask } from '../../lib/messages/protocol.ts';
import { connectionKey } from '../../lib/outbox/queued.ts';
import type { Connection } from '../../lib/storage.ts';
import { session, settings } from '../../lib/storage.ts';
import { useNow } from '../panel/now.ts';
import { useAttempt } from './attempt.ts';
import { BesideOf } from './BesideOf.tsx';
import { CrmOf } from './CrmOf.tsx';
import { callbackOf } from './crm.ts';
import { crmsOf } from './crm-settings.ts';
import { usePlaces } from './places.ts';
import { useReminders } from './reminders.ts';
import { useRequests } from './requests.ts';
import { useSent } from './sent.ts';
import { useWhole } from './whole.ts';
import { useWorkbook } from './workbook.ts';

export function Options() {
  const queries = useQueryClient();
  const now = useNow();
  const connection = useQuery({
    queryKey: ['connection'],
    queryFn: async () => (await settings.get('connection')) ?? null,
  });
  const status = useQuery({
    queryKey: ['status'],
    queryFn: async () => (await session.get('status')).status ?? null,
  });
  const requests = useRequests();
  const places = usePlaces();
  const reminders = useReminders();
  const changes = useSent();
  const workbook = useWorkbook(connection.data ?? null);
  const data = useWhole();
  const connecting = useAttempt();

  useEffect(() => {
    const page = new AbortController();
    // What the background publishes is shown as it comes; a finished request is a line more in the list.
    session.watch(page.signal, (items) => {
      if (!items.status) return;
      queries.setQueryData(['status'], items.status);
      void queries.invalidateQueries({ queryKey: ['requests'] });
      void queries.invalidateQueries({ queryKey: ['sent'] });
      void queries.invalidateQueries({ queryKey: ['connection'] });
    });
    return () => page.abort();
  }, [queries]);

  const signedOut = status.data?.connection === 'signed-out';
  const state = connection.data && !signedOut ? connected(connection.data) : connecting.attempt;
  const on = {
    ...connecting.on,
    disconnect: () => void ask('disconnect', {}).then(() => queries.invalidateQueries()),
  };

  const crms = connection.data && !signedOut ? crmsOf(connection.data) : [];
  const sync = {
    sync: () => void ask('sync', { force: true }),
    pause: () => void ask('sync-pause', { paused: true }),
    resume: () => void ask('sync-pause', { paused: false }),
  };

  if (connection.isPending) return null;
  return (
    <main className="mx-auto flex max-w-220 flex-col gap-10 px-6 py-10">
      <div className="flex items-baseline justify-between gap-4">
        <h1 className="font-bold text-2xl tracking-tight">Keyside</h1>
        <a href="/portfolio.html" className="text-acc hover:underline">
          {t('portfolio.open')}
        </a>
      </div>
      <Connect state={state} on={on} callbackOf={callbackOf} />
      {crms.map((one) => (
        <CrmOf
          key={connectionKey(one)}
          connection={one}
          isOneOfKind={crms.filter(({ kind }) => kind === one.kind).length === 1}
        />
      ))}
      {connection.data && !signedOut && status.data && (
        <BesideOf connection={connection.data} status={status.data} />
      )}
      {workbook.view && <Workbook {...workbook.view} on={workbook.on} />}
      {connection.data && status.data && <SyncStatus status={status.data} now={now} on={sync} />}
      {places && <Sites places={places} on={(site, place) => void ask('place', { site, place })} />}
      {reminders.on !== undefined && <Reminders on={reminders.on} set={reminders.set} />}
      <YourData {...data} />
      {changes && <SentChanges {...changes} onMore={changes.showMore} now={now} />}
      {requests && <Privacy {...requests} isWorkbook={connection.data?.kind === 'workbook'} now={now} />}
    </main>
  );
}

function connected({ kind, address, workspace, name, email, scopes }: Connection): ConnectState {
  const who = { workspace, name, email };
  if (kind === 'workbook') return { state: 'connected', kind, ...who };
  return { state: 'connected', kind, address, ...who, canWrite: scopes.includes('write') };
}
