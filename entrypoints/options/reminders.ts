import { useQuery, useQueryClient } from '@tanstack/react-query';
import { settings } from '../../lib/storage.ts';

/** Whether the person wants to be reminded by notification; undefined until that has been read. */
export function useReminders() {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['remind'],
    queryFn: async () => (await settings.get('remind')) !== false,
  });
  const set = async (on: boolean) => {
    await settings.set('remind', on);
    queries.setQueryData(['remind'], on);
  };
  return { on: data, set: (on: boolean) => void set(on) };
}
