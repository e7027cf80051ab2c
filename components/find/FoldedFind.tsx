import { Search } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { FindView } from '../panel/view.ts';
import { Button } from '../ui/Button.tsx';
import { Find, type FindEvents } from './Find.tsx';

/** The field behind a quiet button, where the page already says much. */
export function FoldedFind({ find, on }: { find: FindView; on: FindEvents }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="px-4 py-3">
      {open || find.text !== '' ? (
        <Find find={find} on={on} autoFocus={open} />
      ) : (
        <Button look="quiet" className="flex items-center gap-1.5 text-xs" onClick={() => setOpen(true)}>
          <Search aria-hidden="true" className="size-3.5" />
          {t('find.folded')}
        </Button>
      )}
    </div>
  );
}
