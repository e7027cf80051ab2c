import { createElement, Fragment, type ReactNode } from 'react';
import { type Key, t } from '../../lib/i18n/index.ts';

/** A text with more than text in it: `<Sentence of="panel.owner" values={{ name: <b>{name}</b> }} />`. */
export function Sentence({ of, values }: { of: Key; values: Readonly<Record<string, ReactNode>> }) {
  // Every second part is a name, as it stood in braces.
  const parts = t(of).split(/\{(\w+)\}/);
  return createElement(Fragment, null, ...parts.map((part, at) => (at % 2 ? values[part] : part)));
}
