import * as bench from './page.ts';

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
