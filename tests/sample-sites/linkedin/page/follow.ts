import type { App, View } from './app.ts';
import { h } from './dom.ts';
import { differences } from './morph.ts';
import { parsePath, type Route } from './route.ts';
import type { Settings } from './settings.ts';

export interface Follow {
  /** The address has changed. */
  follow(): void;
  /** The content that is still to come comes now. */
  arrive(): void;
}

/**
 * Makes the page follow its address as LinkedIn's does: the address is first, a skeleton comes in at half the delay, the
 * content at the delay, and the title last. From one profile to the next the elements of the top card stay; what they
 * hold is replaced piece by piece, so that for a while the card is of two people. What is below it goes before that, or,
 * where the settings say so, stays as it was for a while beside the card of the next.
 */
export function createFollow(app: App, box: HTMLElement, build: (app: App, route: Route) => View): Follow {
  let shown: View | undefined;
  let turn = new AbortController();
  let arrive = () => {};
  const put = (view: View) => {
    box.replaceChildren(view.element);
    shown = view;
    if (view.moved) history.replaceState(null, '', view.moved + location.search);
  };
  const follow = () => {
    turn.abort();
    turn = new AbortController();
    const { signal } = turn;
    const wait = waitOf(app.settings);
    const view = build(app, parsePath(location.pathname));
    const old = shown;
    const stays = old !== undefined && canRecycle(old, view);
    const { rest, experience } = app.settings;
    if (!(stays && rest > 0))
      after(wait / 2, signal, () => (stays ? fade(old) : box.replaceChildren(skeleton())));
    const show = () => {
      if (!stays) return put(view);
      const head = { ...view, element: old.element, top: old.top };
      shown = { ...head, rest: old.rest };
      after(rest, signal, () => {
        replaceAll(old.rest, view.rest);
        shown = head;
      });
      return recycle(old, view, app.settings, signal);
    };
    const fill = () => {
      const filled = show() ?? 0;
      after(Math.max(filled, wait / 2), signal, () => {
        document.title = view.title;
      });
    };
    arrive = after(wait, signal, fill);
    after(wait + (stays ? rest : 0) + experience, signal, () => view.late?.());
  };
  return { follow, arrive: () => arrive() };
}

const canRecycle = (old: View, view: View) =>
  old.element.isConnected &&
  view.top.length > 0 &&
  view.top.length === old.top.length &&
  old.route.kind === view.route.kind;

/** What is below the top card gives way at once. */
function fade({ rest }: View): void {
  for (const element of rest) element.replaceChildren(skeleton());
}

/** Answers how many milliseconds it takes. */
function recycle(old: View, view: View, { piece, delay }: Settings, signal: AbortSignal): number {
  const pieces = old.top.flatMap((element, at) => differences(element, view.top[at] ?? element));
  if (delay === 'random') pieces.sort(() => Math.random() - 0.5);
  for (const [at, apply] of pieces.entries()) after(at * piece, signal, apply);
  return pieces.length * piece;
}

function replaceAll(old: readonly HTMLElement[], fresh: readonly HTMLElement[]): void {
  for (const [at, element] of old.entries()) element.replaceWith(fresh[at] ?? '');
}

/** @returns does it at once, if it is not done yet */
function after(milliseconds: number, signal: AbortSignal, act: () => void): () => void {
  let isDone = false;
  const once = () => {
    if (isDone || signal.aborted) return;
    isDone = true;
    act();
  };
  if (milliseconds === 0) once();
  else {
    const timer = setTimeout(once, milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }
  return once;
}

/** A tenth of a second to two seconds, short ones more often. */
const waitOf = ({ delay }: Settings) => (delay === 'random' ? 100 + 1900 * Math.random() ** 2 : delay);

function skeleton(): HTMLElement {
  const bars = Array.from({ length: 4 }, () => h('i.sample-bar'));
  return h('div.sample-skeleton', { 'aria-hidden': 'true' }, ...bars);
}
