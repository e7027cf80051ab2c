import type { BrowserContext, Page } from 'playwright';
import type { Room } from './room.ts';

/** A running browser with the extension in it, and what each browser does in its own way. */
export interface Seat {
  readonly context: BrowserContext;
  /** Of the extension's pages. */
  readonly origin: string;
  readonly room: Room;
  /** Stops the background as the browser does when it idles; resolves when it is dead. The next event wakes it. */
  stopWorker(): Promise<void>;
  /** Installs what now lies in the extension's folder under the open pages. */
  update(): Promise<void>;
  /** Names of all buttons as a screen reader hears them, those in closed shadow roots too. */
  buttonNames(page: Page): Promise<string[]>;
  /** Opens the browser's own side panel. */
  openSide(): Promise<SidePage>;
  /** Whether that is open. */
  isSideOpen(): Promise<boolean>;
  /** Errors in the extension, its background too, that no page tells of; each once. */
  uncaught(): Promise<string[]>;
  /** Waits until the browser itself has stopped the background because nobody needed it. */
  idled(): Promise<void>;
}

/** What stands in the side panel, which Playwright does not count among the pages. */
export interface SidePage {
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface SeatOptions {
  /** Folder for the browser's profile. */
  profile: string;
  /** Folder of the built extension. */
  extension: string;
  /** Port of the sample sites on this machine. */
  sitesPort: number;
  headless: boolean;
  /** More switches for the browser, of those that have some. */
  args?: readonly string[];
}
