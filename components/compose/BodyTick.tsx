import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';

interface Props {
  /** The page's own text. */
  body: string;
  ticked: boolean;
  onTick(ticked: boolean): void;
}

/** The text of the page goes nowhere unless this is ticked, and is here to be read before. */
export function BodyTick({ body, ticked, onTick }: Props) {
  const id = useId();
  return (
    <div className="min-w-0 text-xs">
      <div className="flex flex-wrap items-center gap-x-3">
        <label className="flex items-center gap-1.5">
          <input
            type="checkbox"
            checked={ticked}
            onChange={(event) => onTick(event.target.checked)}
            className="m-0 size-3.5 accent-acc"
          />
          {t('compose.field.withText')}
        </label>
      </div>
      <details className="mt-0.5 ms-5">
        <summary id={id} className="w-fit cursor-pointer text-mut hover:text-ink">
          {t('compose.field.showText')}
        </summary>
        <section
          aria-labelledby={id}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keyboard.
          tabIndex={0}
          className="mt-1 max-h-40 overflow-y-auto rounded-lg border border-line bg-sub p-2"
        >
          <p dir="auto" className="whitespace-pre-line text-mut [overflow-wrap:anywhere]">
            {body}
          </p>
        </section>
      </details>
    </div>
  );
}
