import type { Sighting } from '../model/sighting.ts';
import type { Page } from './page.ts';

/** What the document held at an address; it may be there still when the address is another. */
export interface Earlier {
  readonly address: string;
  readonly page: Page;
  readonly seen: Sighting;
  /** Whether it was certain to be of the address. */
  readonly isCurrent: boolean;
}

/** Whether a reading is of the address, and not of one that the document was at before. */
export function isCurrent(seen: Sighting, earlier: readonly Earlier[], address: string): boolean {
  // A page that calls itself what the address calls it is of the address: `in/maria-lopes`, and the page is maria-lopes'.
  if (address.endsWith(`/${seen.key}`)) return true;
  const isKnown = (one: Earlier) => one.isCurrent && one.seen.key === seen.key && seen.key !== address;
  const here = earlier.filter((one) => one.address === address);
  const elsewhere = earlier.filter((one) => one.address !== address);
  return here.some(isKnown) || elsewhere.every((one) => isOther(seen, one, address));
}

/** More are not kept: whoever goes that far without the page ever showing anything new has a broken page. */
const MOST = 20;

/** A reading that is not believed may be of this address all the same, and then it is what is left behind next. */
export function withReading(earlier: readonly Earlier[], now: Earlier): readonly Earlier[] {
  const isSame = ({ seen }: Earlier) => seen.key === now.seen.key;
  return earlier.some(isSame) ? earlier : [...earlier, now].slice(-MOST);
}

/**
 * Whether what is seen cannot be what was there before. A key that the page itself gives decides. One that was only
 * taken from the address says nothing of the content; then the title has to differ, or a list's people.
 */
function isOther(seen: Sighting, before: Earlier, address: string): boolean {
  if (seen.key === before.seen.key) return false;
  if (isList(before.seen) !== isList(seen)) return true;
  if (seen.key !== address && !isBorrowed(before)) return true;
  const [now, then] = [mark(seen), mark(before.seen)];
  return now !== null && then !== null && now !== then;
}

/** The page gave no key, so the address had to do. */
const isBorrowed = ({ address, seen }: Earlier) => seen.key === address;

const isList = ({ people }: Sighting) => people.every(({ part }) => part === 'row');

const mark = (seen: Sighting) =>
  isList(seen) ? seen.people.map(({ email }) => email).join() || null : seen.title;
