import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FindView } from '../../components/panel/view.ts';
import { ask } from '../../lib/messages/protocol.ts';

/** What is typed into the field, and what the local store has for it. */
export function useFind(): { find: FindView; setText(text: string): void } {
  const [text, setText] = useState('');
  const wanted = text.trim();
  const { data, isFetching } = useQuery({
    queryKey: ['find', wanted],
    queryFn: () => ask('search', { text: wanted }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const found = wanted === '' ? null : (data ?? null);
  return { find: { text, found, busy: isFetching }, setText };
}
