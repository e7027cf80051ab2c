import type { Address } from '../mail/mail.ts';
import { h } from './dom.ts';

/** Initials on one of some colours. */
export function face({ name, email }: Address, size: 'small' | 'large' = 'small'): HTMLElement {
  const words = (name || email)
    .replace(/[^\p{L}\s]/gu, '')
    .split(/\s+/)
    .filter(Boolean);
  const initials = [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => word?.charAt(0) ?? '')
    .join('');
  const colour = [...email].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 6;
  return h(`span.face.${size}.colour-${colour}`, { 'aria-hidden': 'true' }, initials.toUpperCase());
}
