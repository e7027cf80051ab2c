import type { ReactNode } from 'react';
import { cx } from './cx.ts';

interface Props {
  link: string | null;
  children: ReactNode;
  /** Shown on hover, for text that may be cut. */
  title?: string;
  className?: string;
}

/** Opens a record in its source. What is not https or mailto is text and nothing else. */
export function RecordLink({ link, children, title, className }: Props) {
  if (!isSafe(link)) {
    return (
      <span title={title} className={className}>
        {children}
      </span>
    );
  }
  const look = 'text-inherit underline-offset-2 hover:text-acc hover:underline';
  return (
    <a href={link} target="_blank" rel="noreferrer" title={title} className={cx(look, className)}>
      {children}
    </a>
  );
}

/** The model says so too; this is the last door before the DOM. */
export function isSafe(link: string | null): link is string {
  if (!link || !URL.canParse(link)) return false;
  return ['https:', 'mailto:'].includes(new URL(link).protocol);
}
