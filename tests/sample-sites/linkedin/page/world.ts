import type { World } from '../world/world.ts';

/** From this page's own server: its shape needs no check. */
export function readWorld(): World {
  return JSON.parse(document.getElementById('sample-world')?.textContent ?? '{}');
}
