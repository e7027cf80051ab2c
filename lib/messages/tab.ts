import { browser } from 'wxt/browser';
import type { Sighting, SiteName } from '../model/sighting.ts';
import { untilAnswered } from './again.ts';
import type { Dock, HandleView, Place } from './view.ts';

/**
 * The content script's end of the protocol. It holds no schema (zod would be most of the script's weight): the
 * background parses what it sends, and what it receives comes from the extension itself. Nor does it carry the
 * polyfill, which would be the other half: messages return promises in every browser we support.
 */
export interface Report {
  site: SiteName;
  sighting: Sighting | null;
  unreadable: boolean;
  /** Counts up when the document's address is another than at the last report. */
  moves: number;
  nonce: string;
  sequence: number;
  dock: Dock | null;
  /** Whether the page has the dock's script already. */
  docked: boolean;
}

export interface ReportAnswer {
  handle: HandleView;
  dock: Dock;
  place: Place;
  /** What a script of ours calls when it starts, and those before it hear; no page can guess it. */
  call: string;
}

/** Words of the extension to its content script in a tab. */
export type TabMessage =
  | { kind: 'handle'; handle: HandleView }
  | { kind: 'dock'; action: 'toggle' | 'close' | 'open' }
  | { kind: 'place'; place: Place }
  /** A panel has come up and wants to hear what the page shows. The nonce is its page's; the side panel has none. */
  | { kind: 'panel-ready'; nonce: string | null }
  /** Whether the panel can be seen where the person presses; answered with a HostLook. */
  | { kind: 'look'; area: PressArea };

/** What is pressed, in CSS pixels of the panel page, whose own width and height are given as well. */
export interface PressArea {
  left: number;
  top: number;
  right: number;
  bottom: number;
  width: number;
  height: number;
}

/**
 * `shared`: something lies over the panel, and nothing of it shows where the person presses; `covered`: something does, or
 * the panel is not as we put it there.
 */
export type HostLook = 'clear' | 'shared' | 'covered';

/**
 * Undefined when the extension was updated or removed under the page, when nobody answers, or when the report is not
 * wanted any more: the page goes on as it is, and the next report tries again.
 */
export async function sendReport(report: Report, isWanted: () => boolean): Promise<ReportAnswer | undefined> {
  try {
    return await untilAnswered(
      () => browser.runtime.sendMessage<unknown, ReportAnswer | undefined>({ kind: 'report', body: report }),
      isWanted,
    );
  } catch {
    return undefined;
  }
}

/** Asks for the browser's own side panel, in the click that wants it. After an update nobody is there to be asked. */
export async function openSide(): Promise<void> {
  try {
    await browser.runtime.sendMessage({ kind: 'open-side', body: {} });
  } catch {}
}

/** @param heard what it returns is the answer */
export function hearTabMessages(
  signal: AbortSignal,
  heard: (message: TabMessage) => HostLook | undefined,
): void {
  const listen = (
    message: unknown,
    sender: { id?: string | undefined },
    answer: (look: HostLook | undefined) => void,
  ): undefined => {
    if (sender.id === browser.runtime.id) answer(heard(message as TabMessage));
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => {
    // After an update the old script's runtime is gone, and with it its listeners.
    browser.runtime?.onMessage?.removeListener(listen);
  });
}

/** The panel page's address in this browser. The nonce tells the page that this content script put it there. */
export function panelAddress(nonce: string): string {
  return `${browser.runtime.getURL('/panel.html')}#${nonce}`;
}

declare module 'wxt/browser' {
  interface WxtRuntime {
    getURL(path: '/panel.html'): string;
  }
}
