import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { namePage } from '../../lib/i18n/page.ts';
import { App } from './App.tsx';
import { findTab } from './tab.ts';

namePage(document, 'popup.title');

const queries = new QueryClient({
  defaultOptions: { queries: { networkMode: 'always', retry: 2, retryDelay: 50 } },
});

const root = document.getElementById('root');
// What the browser opens in a press has to be opened before anything is awaited: the tab is known first.
const tab = await findTab();
if (root)
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <App tab={tab} />
    </QueryClientProvider>,
  );
