import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { Button } from './Button.tsx';

interface QuestionProps {
  question: string;
  yes: string;
  no: string;
  act(): void;
  leave(): void;
}

/** Asked in the place of what was pressed; the focus is on what changes nothing. */
export function Question({ question, yes, no, act, leave }: QuestionProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't stand in a line of text.
    <span
      role="group"
      aria-label={question}
      onKeyDown={pressed}
      className="flex flex-wrap items-center gap-x-3 text-xs"
    >
      <span className="text-ink">{question}</span>
      {/* Both go to the next line, or neither. */}
      <span className="flex flex-wrap gap-x-3">
        <Button look="quiet" onClick={act}>
          <b className="font-semibold text-bad">{yes}</b>
        </Button>
        <Button ref={keep} look="quiet" className="font-semibold" onClick={leave}>
          {no}
        </Button>
      </span>
    </span>
  );
}

interface Props extends Omit<QuestionProps, 'leave'> {
  label: string;
  /** What the label is about, for those who do not see what it stands beside. */
  about: string;
  look?: 'quiet' | 'plain';
}

/** Whether it is being asked; the focus goes back to the button once it is not. */
export function useAsking() {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (!asking && was.current) button.current?.focus();
    was.current = asking;
  }, [asking]);
  return { asking, button, ask: () => setAsking(true), leave: () => setAsking(false) };
}

/** A button that asks before it does what can't be undone. */
export function AskOnce({ label, about, look = 'quiet', ...asked }: Props) {
  const { asking, button, ask, leave } = useAsking();
  if (asking) return <Question {...asked} leave={leave} />;
  return (
    <Button ref={button} look={look} aria-label={t('format.named', { label, name: about })} onClick={ask}>
      {label}
    </Button>
  );
}
