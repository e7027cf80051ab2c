import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Choice, ComposeEvents, ComposeView, OpenForm } from '../../components/compose/view.ts';
import { findLogged } from '../../lib/compose/logged.ts';
import { offersOf } from '../../lib/compose/offers.ts';
import { sheetOf } from '../../lib/compose/sheet.ts';
import { t } from '../../lib/i18n/index.ts';
import { ask } from '../../lib/messages/protocol.ts';
import type { Status } from '../../lib/messages/view.ts';
import type { Context, Id, Owner, Workspace } from '../../lib/model/index.ts';
import type { Queued } from '../../lib/outbox/queued.ts';
import { type Composer, createComposer } from '../../lib/panel/composer.ts';
import type { ComposerPlace, ComposerState } from '../../lib/panel/composer-board.ts';
import { recordChanges } from '../../lib/panel/record-changes.ts';
import { logOf } from '../panel/log.ts';

interface Props {
  place: ComposerPlace | undefined;
  /** See {@link offersOf}. */
  creates: readonly string[] | undefined;
  status: Status | undefined;
  workspace: Workspace;
  queued: readonly Queued[];
  refusal(press: Event | undefined): Promise<string | null>;
  made(accountId: Id, name: string): void;
  /** See {@link createComposer}. */
  waits?: boolean;
  /** Ends with the panel's page. */
  signal: AbortSignal;
}

/** The form that is open on this page, what stands around it, and what it can do. */
export function useCompose({
  place,
  creates,
  status,
  workspace,
  queued,
  refusal,
  made,
  waits = false,
  signal,
}: Props) {
  const composer = useComposer({ refusal, made, waits, signal });
  const state = useSyncExternalStore(composer.subscribe, composer.get);
  const owners = useColleagues(state.form !== null);
  const { tabId, accountId, sighting } = place ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: what else the place holds is told below.
  useEffect(() => {
    if (place) composer.move(place);
  }, [composer, tabId, accountId, sighting?.key]);
  useEffect(() => {
    if (place) composer.know(place);
  });

  const context = place?.context ?? null;
  const people = { owners: ownersOf(context, owners), context, products: workspace.products };
  const view: ComposeView = {
    offers: offersOf(status?.writes ?? [], creates),
    takes: status?.writes ?? [],
    readOnly:
      status && status.writes.length === 0 && status.connection === 'ready'
        ? t('compose.refused.readOnly')
        : null,
    log: logOf(place?.sighting ?? null),
    open: state.form && openOf(state, people, queued),
    sheet: state.sheet && sheetOf(state.sheet, status, nameIn(people)),
  };
  // What went wrong without a form is said at the foot.
  const isSaid = state.problem === null || state.form !== null;
  const undo = isSaid ? state.undo : { sentence: state.problem ?? '', final: true };
  return { composer, view, write: eventsOf(composer), undo };
}

function useComposer({ refusal, made, waits, signal }: ComposerProps): Composer {
  const [held] = useState(() => {
    const latest = { refusal, made };
    const composer = createComposer({
      signal,
      waits,
      refusal: (press) => latest.refusal(press),
      made: (accountId, name) => latest.made(accountId, name),
    });
    return { composer, latest };
  });
  useEffect(() => {
    Object.assign(held.latest, { refusal, made });
  });
  return held.composer;
}

type ComposerProps = Pick<Props, 'refusal' | 'made' | 'signal'> & { waits: boolean };

function useColleagues(isWanted: boolean): readonly Owner[] {
  const { data } = useQuery({
    queryKey: ['colleagues'],
    enabled: isWanted,
    queryFn: async () => (await ask('colleagues', {})).owners,
  });
  return data ?? [];
}

interface People {
  owners: readonly Owner[];
  products: Workspace['products'];
  context: Context | null;
}

/** All that are known, and those that the account speaks of while the list of all is not there. */
function ownersOf(context: Context | null, all: readonly Owner[]): Owner[] {
  const byId = new Map([...(context?.owners ?? []), ...all].map((owner) => [owner.id, owner]));
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function openOf(
  state: ComposerState,
  { owners, products, context }: People,
  queued: readonly Queued[],
): OpenForm | null {
  const { form, draft, errors, problem, kept, saving } = state;
  if (!form || !draft) return null;
  const known = {
    interactions: context?.interactions ?? [],
    queued,
    owners,
    viewerId: context?.viewerId ?? null,
  };
  const isNew = form.kind === 'interaction' && draft.editing === null;
  return {
    form,
    editing: draft.editing,
    errors,
    problem,
    kept,
    saving,
    choices: {
      contacts: choicesOf(context?.contacts),
      opportunities: choicesOf(context?.opportunities),
      owners: choicesOf(owners),
      products: choicesOf(products),
      viewerId: context?.viewerId ?? null,
    },
    logged:
      isNew && draft.accountId ? findLogged({ ...form.values, accountId: draft.accountId }, known) : null,
  };
}

const choicesOf = (records: readonly Choice[] = []): Choice[] =>
  records.map(({ id, name }) => ({ id, name }));

function nameIn({ owners, products, context }: People) {
  const all = [
    ...(context ? [context.account, ...context.contacts, ...context.opportunities] : []),
    ...(context ? [...context.contracts, ...context.initiatives] : []),
    ...owners,
    ...products,
  ];
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return (id: Id) => names.get(id);
}

function eventsOf(composer: Composer): ComposeEvents {
  const records = recordChanges(composer);
  return {
    open: (kind) => void composer.open(kind),
    openAs: (form) => void composer.open(form),
    addPerson: (person) => void composer.open({ person }),
    addAccount: (domain) => void composer.open({ domain }),
    type: composer.type,
    save: () => void composer.save(globalThis.event),
    close: composer.close,
    discard: composer.discard,
    showSheet: () => void composer.showSheet(),
    confirm: () => void composer.confirm(globalThis.event),
    back: composer.back,
    edit: (kind, id) => void composer.edit(kind, id),
    remove: (kind, id) => void records.remove(kind, id, globalThis.event),
    done: (id, done) => void records.done(id, done, globalThis.event),
    assign: (id, ownerId) => void records.assign(id, ownerId, globalThis.event),
    change: (unsent, sentence) =>
      new Promise((told) => void composer.propose(unsent, sentence, globalThis.event, told)),
  };
}
