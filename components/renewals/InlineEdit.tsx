import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Outcome } from '../../lib/panel/offer.ts';
import { Button } from '../ui/Button.tsx';

/** What is typed, and a sentence once it can't be saved. */
interface Typing {
  text: string;
  error: string | undefined;
  onText(text: string): void;
}

interface Props {
  /** What is changed, for the label of the button: `Price clause`. */
  what: string;
  /** Of what, for those who hear the button by itself. */
  of: string;
  /** What the field begins with. */
  text: string;
  /** What it shows while nobody edits it. */
  children: ReactNode;
  field(typing: Typing): ReactNode;
  /** Only once it is saved is the field put away. */
  save(text: string): Outcome | Promise<Outcome>;
}

/**
 * A value that is changed where it stands. Escape and Cancel leave it as it was; the focus goes back to the button. What
 * was refused stays in the field, with the sentence that says what to do.
 */
export function InlineEdit({ what, of, text, children, field, save }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const room = useRef<HTMLFormElement>(null);
  const editing = typed !== null;
  useFocusMove(editing, room, button);
  const leave = () => {
    setTyped(null);
    setError(undefined);
  };
  if (typed === null)
    return (
      <div className="flex items-baseline gap-2">
        <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">{children}</div>
        <Button
          ref={button}
          look="quiet"
          className="text-xs"
          aria-label={t('renewals.changeSaid', { what, name: of })}
          onClick={() => setTyped(text)}
        >
          {t('renewals.change')}
        </Button>
      </div>
    );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = typed === text ? 'saved' : await save(typed);
    if (outcome === 'saved') leave();
    else if (outcome !== 'left') setError(outcome.refused);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  const onText = (next: string) => {
    setTyped(next);
    setError(undefined);
  };
  return (
    <form ref={room} onSubmit={submit} onKeyDown={pressed} className="flex flex-col gap-1.5">
      {field({ text: typed, error, onText })}
      <div className="flex gap-2">
        <Button type="submit" look="small">
          {t('renewals.save')}
        </Button>
        <Button look="quiet" className="text-xs" onClick={leave}>
          {t('renewals.cancel')}
        </Button>
      </div>
    </form>
  );
}

function useFocusMove(
  editing: boolean,
  room: { current: HTMLElement | null },
  button: { current: HTMLElement | null },
) {
  const was = useRef(false);
  useEffect(() => {
    if (editing) room.current?.querySelector<HTMLElement>('input, textarea')?.focus();
    else if (was.current) button.current?.focus();
    was.current = editing;
  }, [editing, room, button]);
}
