import { useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';

const LONG = 220;
const LINES = 4;

/** Plain text as its writer broke it into lines; a long one begins with four lines. */
export function LongText({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const long = text.length > LONG || text.split('\n').length > LINES;
  const clamp = long && !open && 'line-clamp-4';
  return (
    <>
      <p dir="auto" className={cx('whitespace-pre-line [overflow-wrap:anywhere]', clamp)}>
        {text}
      </p>
      {long && (
        <Button look="quiet" className="text-xs" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'format.less' : 'format.more')}
        </Button>
      )}
    </>
  );
}
