import type { ReactNode } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { type Step, Steps } from './Steps.tsx';

/** The page on which a file becomes accounts, at one of its steps. */
export function ImportPage({ at, children }: { at: Step; children: ReactNode }) {
  return (
    <main className="mx-auto flex max-w-260 flex-col gap-6 px-6 py-10">
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="font-bold text-2xl tracking-tight">{t('file.title')}</h1>
        <Steps at={at} />
      </div>
      {children}
    </main>
  );
}
