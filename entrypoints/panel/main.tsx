import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { fetchWindowsInTime } from '../../components/ui/useWindows.ts';
import { namePage } from '../../lib/i18n/page.ts';
import { createPanelFeed } from '../../lib/panel/feed.ts';
import { App } from './App.tsx';
import { forgetWithConnection, takeContext } from './contexts.ts';

namePage(document, 'popup.title');

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The background decides what may go out; it works offline too, from what it has.
      networkMode: 'always',
      // A worker stopped in the middle of an answer is woken by asking again.
      retry: 2,
      retryDelay: 50,
      refetchOnWindowFocus: true,
      gcTime: Number.POSITIVE_INFINITY,
    },
  },
});

const page = new AbortController();
window.addEventListener('pagehide', ({ persisted }) => persisted || page.abort());
// Brought back with its page by the back button: whatever was said meanwhile went past it.
window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

const feed = createPanelFeed(location.hash.slice(1), page.signal, (accountId, cached) => {
  takeContext(queries, accountId, cached);
});
forgetWithConnection(queries, feed);

fetchWindowsInTime(document);

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <App feed={feed} signal={page.signal} />
    </QueryClientProvider>,
  );
