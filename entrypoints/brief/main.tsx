import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { fetchWindowsInTime } from '../../components/ui/useWindows.ts';
import { locale } from '../../lib/i18n/index.ts';
import { App } from './App.tsx';

// The background decides what may go out; it works offline too, from what it has.
const queries = new QueryClient({
  defaultOptions: { queries: { networkMode: 'always', retry: 2, retryDelay: 50 } },
});

document.documentElement.lang = locale();

fetchWindowsInTime(document);

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <App id={location.hash.slice(1)} />
    </QueryClientProvider>,
  );
