import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { namePage } from '../../lib/i18n/page.ts';
import { Options } from './Options.tsx';

namePage(document, 'options.title');

const queries = new QueryClient({
  defaultOptions: { queries: { networkMode: 'always', retry: 2, retryDelay: 50 } },
});

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <Options />
    </QueryClientProvider>,
  );
