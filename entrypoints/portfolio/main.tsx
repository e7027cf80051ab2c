import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { fetchWindowsInTime } from '../../components/ui/useWindows.ts';
import { namePage } from '../../lib/i18n/page.ts';
import { createPortfolioReader } from '../../lib/portfolio/reader.ts';
import { forgetWithConnection, takeContext } from '../panel/contexts.ts';
import { App } from './App.tsx';

const queries = new QueryClient({
  defaultOptions: { queries: { networkMode: 'always', retry: 2, retryDelay: 50 } },
});

const page = new AbortController();
window.addEventListener('pagehide', ({ persisted }) => persisted || page.abort());
// Brought back by the back button: whatever was said meanwhile went past it.
window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

namePage(document, 'portfolio.page');

const reader = createPortfolioReader(page.signal, (accountId, cached) => {
  takeContext(queries, accountId, cached);
});
forgetWithConnection(queries, reader);
fetchWindowsInTime(document);

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <App reader={reader} signal={page.signal} />
    </QueryClientProvider>,
  );
