import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Options } from './Options.tsx';

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
