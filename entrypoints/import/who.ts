import { useEffect, useState } from 'react';
import type { Who } from '../../components/import/view.ts';
import { t } from '../../lib/i18n/index.ts';
import { Email, Money } from '../../lib/model/index.ts';
import { settings } from '../../lib/storage.ts';
import type { BookStore } from '../../lib/store/book.ts';

/** Whose records these will be: as the workbook that is here has it, or as the person says. */
export function useWho(book: Pick<BookStore, 'book'>) {
  const [who, setWho] = useState<Who>({ name: '', email: '', currency: 'EUR' });
  const [isKnown, setKnown] = useState(false);
  useEffect(() => {
    void (async () => {
      const there = await book.book();
      const { name, email } = there?.me ?? (await settings.get('connection')) ?? { name: '', email: '' };
      setWho({ name, email, currency: there?.workspace.currency ?? 'EUR' });
      setKnown(there !== undefined);
    })();
  }, [book]);
  return { who, setWho, isKnown };
}

/** By field, what is wrong with it; empty: nothing. */
export function wrongWho({ name, email, currency }: Who): Partial<Record<keyof Who, string>> {
  return {
    ...(name.trim() === '' && { name: t('file.who.noName') }),
    ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) || !Email.safeParse(email).success
      ? { email: t('file.who.noEmail') }
      : {}),
    ...(!Money.shape.currency.safeParse(currency.trim().toUpperCase()).success && {
      currency: t('file.who.noCurrency'),
    }),
  };
}

export const tidied = ({ name, email, currency }: Who): Who => ({
  name: name.trim(),
  email: email.trim().toLowerCase(),
  currency: currency.trim().toUpperCase(),
});
