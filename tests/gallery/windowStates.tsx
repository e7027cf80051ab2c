import { type ReactNode, useState } from 'react';
import { useEscape } from '../../components/panel/useEscape.ts';
import { Button } from '../../components/ui/Button.tsx';
import { Dialog } from '../../components/ui/Dialog.tsx';
import { Menu } from '../../components/ui/Menu.tsx';
import { Popover } from '../../components/ui/Popover.tsx';

/** Has an event kept for tests, under this name. */
type Did = (kind: string) => (...details: unknown[]) => void;

/** What opens over a page, one of each, with something before and after it. */
export const windowStates: { readonly [name: string]: (did: Did) => ReactNode } = {
  windows: (did) => <Windows did={did} />,
};

function Windows({ did }: { did: Did }) {
  const [asking, setAsking] = useState(false);
  useEscape(did('close'));
  return (
    <div className="flex items-center gap-3">
      <h1 className="font-bold">Windows</h1>
      <Popover label="Change the stage" className="text-acc" content={(close) => <Form close={close} />}>
        Stage
      </Popover>
      <Menu
        label="More"
        groups={[
          [
            { label: 'Open in source', link: 'https://example.com/a' },
            { label: 'Run a script', link: 'javascript:alert(1)' },
            { label: 'Refresh', press: did('refresh') },
          ],
          [],
          ['Comfortable', 'Compact'].map((label) => ({
            label,
            checked: label === 'Compact',
            press: did(label),
          })),
        ]}
      />
      <Button onClick={() => setAsking(true)}>Ask</Button>
      {asking && <Question close={() => setAsking(false)} />}
    </div>
  );
}

function Form({ close }: { close(): void }) {
  return (
    <div className="flex w-68 max-w-full flex-col gap-2">
      <label>
        <input type="radio" name="stage" /> Proposal
      </label>
      <label>
        <input type="radio" name="stage" defaultChecked /> Verbal
      </label>
      <Button onClick={close}>Save</Button>
    </div>
  );
}

function Question({ close }: { close(): void }) {
  return (
    <Dialog
      title="Whom do they report to?"
      close={close}
      foot={
        <Button data-start onClick={close}>
          Leave it
        </Button>
      }
    >
      <label>
        <input type="checkbox" /> Helen Brandt
      </label>
    </Dialog>
  );
}
