import * as joins from './page.ts';

declare global {
  interface Window {
    joins: typeof joins;
  }
}

window.joins = joins;
