import { useMemo, useRef, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { ContextContact, Id, TierTerms } from '../../lib/model/index.ts';
import type { AccountStrength } from '../../lib/work/relationships/account-strength.ts';
import { wouldLoop } from '../../lib/work/relationships/lines.ts';
import type { Strength } from '../../lib/work/relationships/strength.ts';
import { Notice } from '../ui/Notice.tsx';
import type { MapFields } from './fields.ts';
import { MapDialog } from './MapDialog.tsx';
import { MapHead } from './MapHead.tsx';
import { MapTree } from './MapTree.tsx';
import { type MapContext, MapEvents } from './map-context.ts';
import { OrgChart } from './OrgChart.tsx';
import { byWeight } from './order.ts';
import { neighbourOf } from './walk.ts';

interface Props {
  contacts: readonly ContextContact[];
  /** By contact, as `strengthsOf` has them. */
  strengths: ReadonlyMap<Id, Strength>;
  account: AccountStrength;
  terms: TierTerms;
  /** Epoch milliseconds. */
  now: number;
  /** Nothing: the source takes no change of contacts, and the map can only be read. */
  onChange?: ((contactId: Id, fields: Partial<MapFields>) => void) | undefined;
}

/** Who reports to whom at an account, in which role and how close to us: drawn, and as a list of the same. */
export function AccountMap({ contacts, strengths, account, terms, now, onChange }: Props) {
  const { dialog, refusal, change, ...events } = useMap(contacts, onChange);
  if (contacts.length === 0) return <p className="text-mut">{t('relationships.map.none')}</p>;
  return (
    <MapEvents value={{ ...events, strengths, terms, now, isReadOnly: !onChange }}>
      <div className="flex flex-col gap-3">
        <MapHead account={account} isReadOnly={!onChange} />
        <div ref={events.box} className="relative flex flex-col gap-4">
          {/* Over the chart: nothing moves away under the pointer. */}
          <div role="status" className="pointer-events-none absolute start-3 top-3 z-10 max-w-sm">
            {refusal && <Notice tone="warn">{refusal}</Notice>}
          </div>
          <OrgChart contacts={contacts} aim={events.aim} drop={events.drop} />
          <MapTree contacts={contacts} />
        </div>
      </div>
      {dialog && (
        <MapDialog
          contact={dialog.contact}
          contacts={contacts}
          about={dialog.about}
          save={(fields) => change(dialog.contact.id, fields)}
          close={events.closeDialog}
        />
      )}
    </MapEvents>
  );
}

interface Asked {
  contact: ContextContact;
  about: 'all' | 'place';
}

function useMap(contacts: readonly ContextContact[], onChange: Props['onChange']) {
  const box = useRef<HTMLDivElement>(null);
  const first = useMemo(() => byWeight(contacts)[0]?.id ?? null, [contacts]);
  const [reached, setReached] = useState<Id | null>(null);
  const [target, setTarget] = useState<MapContext['target']>(null);
  const [dialog, setDialog] = useState<Asked | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = (id: Id, fields: Partial<MapFields>) => {
    setRefusal(null);
    onChange?.(id, fields);
  };
  return {
    box,
    target,
    dialog,
    refusal,
    change,
    active: contacts.some(({ id }) => id === reached) ? reached : first,
    reached: setReached,
    edit: (contact: ContextContact) => setDialog({ contact, about: 'all' }),
    move: (contact: ContextContact) => setDialog({ contact, about: 'place' }),
    closeDialog: () => setDialog(null),
    toTop: ({ id }: ContextContact) => change(id, { reportsToId: null }),
    aim: (id: Id, over: Id | null) => {
      if (over !== null) setRefusal(null);
      setTarget((before) => {
        if (over === null) return null;
        return before?.id === over ? before : { id: over, isLoop: wouldLoop(contacts, id, over) };
      });
    },
    drop: (id: Id, bossId: Id) => {
      if (contacts.find((each) => each.id === id)?.reportsToId === bossId) return;
      const refused = refusalOf(contacts, id, bossId);
      if (refused) setRefusal(refused);
      else change(id, { reportsToId: bossId });
    },
    walk: (from: Id, key: string) => {
      const to = neighbourOf(contacts, from, key);
      const person = to && box.current?.querySelector<HTMLElement>(`[data-person="${CSS.escape(to)}"]`);
      if (person) person.focus({ preventScroll: true });
    },
  };
}

/** Why somebody can't be put there; null: they can. */
function refusalOf(contacts: readonly ContextContact[], id: Id, bossId: Id): string | null {
  if (!wouldLoop(contacts, id, bossId)) return null;
  const nameOf = (one: Id) => contacts.find((each) => each.id === one)?.name ?? '';
  if (id === bossId) return t('relationships.map.self', { name: nameOf(id) });
  return t('relationships.map.loop', { name: nameOf(id), boss: nameOf(bossId) });
}
