import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { textsOf } from '../../lib/i18n/hand-over.ts';
import { namePage } from '../../lib/i18n/page.ts';
import { openStore } from '../../lib/open-store.ts';
import { createCaller } from '../../lib/worker-calls.ts';
import { App } from './App.tsx';
import type { ImportCalls } from './calls.ts';

namePage(document, 'file.page');

const page = new AbortController();
window.addEventListener('pagehide', ({ persisted }) => persisted || page.abort());

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const call = createCaller<ImportCalls>(worker);
const ready = call('speak', textsOf('errors', 'format', 'import'), { signal: page.signal });

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } })}>
      <App call={call} ready={ready} book={openStore().book} />
    </QueryClientProvider>,
  );
