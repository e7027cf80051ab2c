import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { isSave, saveShortcut } from './keys.ts';
import type { ComposeEvents, Sheet } from './view.ts';

interface Props {
  sheet: Sheet;
  saving: boolean;
  on: Pick<ComposeEvents, 'confirm' | 'back'>;
}

/**
 * What leaves the browser, word by word, over everything else. The browser's own dialog and not the library's, as a press
 * on it sends: the browser draws it over all of ours, whatever its height, has what is under it dead to pointer and keys,
 * and tells of it by itself whether it is seen (lib/panel/unobstructed.ts). Escape is the panel's, which knows what lies on
 * top.
 */
export function SheetDialog({ sheet: { to, parts, first }, saving, on }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const send = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // While it is still in the document: from outside of it no focus is given back.
    return () => shown?.close();
  }, []);
  useEffect(() => send.current?.focus({ preventScroll: true }), []);
  const confirm = () => {
    if (!saving) on.confirm();
  };
  const pressed = (event: KeyboardEvent) => {
    if (!isSave(event)) return;
    event.preventDefault();
    confirm();
  };
  // Beside the page and not in it: a form under it has the library hide the page from those who hear it.
  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => event.preventDefault()}
      onKeyDown={pressed}
      className="fixed inset-x-0 top-auto bottom-0 m-0 max-h-[85dvh] w-full max-w-none overflow-y-auto rounded-t-xl border-0 bg-bg p-0 text-ink shadow-pop backdrop:bg-[rgb(0_0_0/45%)] sm:inset-0 sm:m-auto sm:h-fit sm:max-w-xl sm:rounded-xl"
    >
      <div className="px-4 pt-4 pb-3">
        <h2 id={id} className="font-bold text-lg leading-tight tracking-tight [overflow-wrap:anywhere]">
          {t('compose.sheet.title', { to })}
        </h2>
        {first && <p className="mt-1 text-mut text-xs">{t('compose.sheet.first')}</p>}
        {parts.map(({ title, fields }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they stay as they are while the sheet is shown.
          <Part key={index} title={title} fields={fields} />
        ))}
      </div>
      <div className="sticky bottom-0 flex flex-wrap gap-2 border-line border-t bg-bg px-4 py-3">
        <Button
          ref={send}
          look="primary"
          aria-disabled={saving}
          aria-keyshortcuts={saveShortcut}
          onClick={confirm}
        >
          {t(saving ? 'compose.sheet.sending' : 'compose.sheet.send')}
        </Button>
        <Button aria-keyshortcuts="Escape" onClick={() => on.back()}>
          {t('compose.sheet.back')}
        </Button>
      </div>
    </dialog>,
    document.body,
  );
}

function Part({ title, fields }: Sheet['parts'][number]) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-3">
      <h3
        id={id}
        className="mb-1 font-semibold text-2xs text-faint uppercase tracking-wider [overflow-wrap:anywhere]"
      >
        {title}
      </h3>
      <dl className="m-0 grid grid-cols-[minmax(0,6rem)_minmax(0,1fr)] gap-x-3 gap-y-1 rounded-lg border border-line bg-sub p-3 text-xs">
        {fields.map(({ label, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two of them may have the same label.
          <div key={index} className="contents">
            <dt className="text-mut [overflow-wrap:anywhere]">{label}</dt>
            <dd dir="auto" className="m-0 min-w-0 whitespace-pre-line [overflow-wrap:anywhere]">
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
