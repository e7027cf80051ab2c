import { type KeyboardEvent, useId, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { ContextContact, Id } from '../../lib/model/index.ts';
import { wouldLoop } from '../../lib/work/relationships/lines.ts';
import { box } from '../compose/Fields.tsx';
import { cx } from '../ui/cx.ts';

interface Props {
  contact: ContextContact;
  contacts: readonly ContextContact[];
  value: Id | null;
  onValue(value: Id | null): void;
  /** Enter, while something is typed: the first who is found, for good. */
  onEnter(value: Id): void;
  /** The dialog is about nothing else. */
  start: boolean;
}

/** Whom somebody reports to, found by typing. Who already reports to them is shown and can't be chosen. */
export function BossField({ contact, contacts, value, onValue, onEnter, start }: Props) {
  const group = useId();
  const [text, setText] = useState('');
  const found = matching(contacts, text).filter(({ id }) => id !== contact.id);
  const isLoop = (id: Id) => wouldLoop(contacts, contact.id, id);
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || text.trim() === '') return;
    event.preventDefault();
    const first = found.find(({ id }) => !isLoop(id));
    if (first) onEnter(first.id);
  };
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-0.5 text-mut text-xs">{t('compose.label.reportsToId')}</legend>
      <input
        type="search"
        aria-label={t('relationships.edit.filter')}
        placeholder={t('relationships.edit.filter')}
        data-start={start || undefined}
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={pressed}
        className={cx(box, 'border-edge')}
      />
      <div className="mt-1.5 max-h-44 overflow-y-auto rounded-lg border border-line p-1">
        {text === '' && (
          <Choice
            group={group}
            label={t('relationships.edit.nobody')}
            detail={null}
            checked={value === null}
            choose={() => onValue(null)}
          />
        )}
        {found.map(({ id, name, title }) => (
          <Choice
            key={id}
            group={group}
            label={name}
            detail={isLoop(id) ? t('relationships.edit.below', { name: contact.name }) : title}
            checked={value === id}
            {...(isLoop(id) ? {} : { choose: () => onValue(id) })}
          />
        ))}
        {found.length === 0 && (
          <p className="px-2 py-1 text-mut text-xs">{t('relationships.edit.noMatch')}</p>
        )}
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  group: string;
  label: string;
  detail: string | null;
  checked: boolean;
  /** Nothing: it can't be chosen. */
  choose?(): void;
}

function Choice({ group, label, detail, checked, choose }: ChoiceProps) {
  return (
    <label
      className={cx('flex items-baseline gap-2 rounded-md px-2 py-1', choose ? 'hover:bg-hover' : 'text-mut')}
    >
      <input
        type="radio"
        name={group}
        checked={checked}
        disabled={!choose}
        onChange={choose}
        className="m-0 translate-y-0.5 accent-acc"
      />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <bdi>{label}</bdi>
        {detail && (
          <span className="text-mut text-xs">
            {' · '}
            <bdi>{detail}</bdi>
          </span>
        )}
      </span>
    </label>
  );
}

/** Each word typed begins a word of the name or the title. */
function matching(contacts: readonly ContextContact[], text: string): ContextContact[] {
  const typed = wordsOf(text);
  return contacts
    .filter(({ name, title }) => {
      const words = wordsOf(`${name} ${title ?? ''}`);
      return typed.every((part) => words.some((word) => word.startsWith(part)));
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

const wordsOf = (text: string) =>
  text
    .toLocaleLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
