import { useEffect } from 'react';
import type { Report } from '../../lib/work/report/document.ts';

/**
 * What the file is called when it is saved as PDF, and what stands over its pages: a page that is taken out of it says
 * of what it is, and whether it is for us alone. `print.css` has the places.
 */
export function useNamedPages({ title, internal }: Pick<Report, 'title' | 'internal'>): void {
  useEffect(() => {
    const before = document.title;
    const { style } = document.documentElement;
    document.title = title;
    style.setProperty('--over-pages', quoted(title));
    style.setProperty('--over-each-page', quoted(internal ?? ''));
    return () => {
      document.title = before;
      style.removeProperty('--over-pages');
      style.removeProperty('--over-each-page');
    };
  }, [title, internal]);
}

/** As a string of CSS, in which nothing ends it. */
const quoted = (words: string): string => `"${words.replace(/["\\\p{Cc}]/gu, ' ')}"`;
