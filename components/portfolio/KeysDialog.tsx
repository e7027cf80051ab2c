import { type Key, t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

const keys: readonly [keys: readonly string[], does: Key][] = [
  [['/'], 'portfolio.keys.search'],
  [['j', 'k', '↓', '↑'], 'portfolio.keys.move'],
  [['→', '←'], 'portfolio.keys.inside'],
  [['Enter'], 'portfolio.keys.open'],
  [['f'], 'portfolio.keys.filter'],
  [['s'], 'portfolio.keys.save'],
  [['n'], 'portfolio.keys.note'],
  [['t'], 'portfolio.keys.task'],
  [['?'], 'portfolio.keys.help'],
];

/** What can be done without the mouse. */
export function KeysDialog({ close }: { close(): void }) {
  return (
    <Dialog
      title={t('portfolio.keys.title')}
      close={close}
      foot={
        <Button data-start onClick={close}>
          {t('portfolio.keys.close')}
        </Button>
      }
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
        {keys.map(([names, does]) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {names.map((name) => (
                <kbd key={name} className="rounded border border-edge bg-sub px-1.5 text-xs">
                  {name}
                </kbd>
              ))}
            </dt>
            <dd className="text-mut">{t(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
