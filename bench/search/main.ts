import * as search from './page.ts';

declare global {
  interface Window {
    search: typeof search;
  }
}

window.search = search;
