import type { Sighting, SiteName } from '../model/sighting.ts';
import type { Settle } from './recycled.ts';

/** A kind of page of a site, as a declaration. See CONTRIBUTING.md for a page to copy. */
export interface Page {
  /** `gmail/thread` */
  readonly name: Sighting['page'];
  /** From the address alone. */
  isPage(url: URL): boolean;
  /**
   * Somebody is on every such page. When nothing can be read on one for a while, the site has changed, and the person
   * is told so.
   */
  readonly always: boolean;
  /** Whether the document holds this page's content yet; cheap, asked often. */
  ready(document: Document, url: URL): boolean;
  /**
   * Synchronous and pure. Undefined: there is nobody to see (yet). Null: the page itself says that there is nobody (a
   * profile that does not exist, an event without guests).
   */
  read(document: Document, url: URL): Sighting | null | undefined;
}

/**
 * Addresses of each page of a site. Every example is its own page's and no other's: one test checks all. They stand in
 * a file beside the page, because what a page declares is carried into every page of the site.
 */
export type Examples = Readonly<Record<Page['name'], readonly string[]>>;

/**
 * Something that lies over any page of a site and, while it is there, is what the person is at: a draft, an event's
 * popover. Layers are asked before pages. `focused` is what in the page the person is at; see attention.ts.
 */
export interface Layer {
  readonly name: Sighting['page'];
  ready(document: Document, url: URL): boolean;
  read(document: Document, url: URL, focused: Element | null): Sighting | undefined;
  /** Whether it is there, and what it is read by is not: when that lasts, the site has changed. */
  isBroken?(document: Document): boolean;
}

export interface Site {
  readonly name: SiteName;
  readonly pages: readonly Page[];
  readonly layers: readonly Layer[];
  /** Who goes on to another address has left what lies over the page, until it has the focus again: a chat, no draft. */
  readonly passing?: true;
  /**
   * What the address alone says the page is about (Gmail: the last part of the hash). When it changes while the
   * sighting's key does not, the document still shows what was there before.
   */
  address(url: URL): string;
  /**
   * The nodes under which all content of interest changes, observed instead of the whole document. More than one where
   * the site shows content in a frame or a shadow root of its own.
   */
  scope(document: Document): readonly Node[];
  /** For a site that fills the same elements for one thing after the other, piece by piece: see recycled.ts. */
  readonly settle?: Settle;
  /** What has to be known of a document before anything in it is seen; asked when a watch begins. */
  begin?(document: Document): void;
  /** Attributes whose change shows, hides or fills content; other changes of attributes are not looked at. */
  readonly attributes: readonly string[];
  /** Areas the panel must not cover, as CSS selectors: compose windows. */
  readonly keepClear: string;
}
