import { expect, test } from 'vitest';
import { Sighting } from '../../../lib/model/sighting.ts';
import { linkedin } from '../../../lib/sites/linkedin/index.ts';
import { look, nothingYet } from '../../../lib/sites/look.ts';
import { matched } from './matched.ts';
import { languages } from './page/words.ts';
import { type LinkedInPage, linkedinPages } from './pages.ts';
import { enterLinkedIn } from './rendered.ts';

/**
 * The sample and the readers are made from the same saved pages; where there are none (Sales Navigator, messages, the
 * site for phones) this proves only that the two agree.
 */
function told(address: string): Pick<LinkedInPage, 'accountId' | 'certainty'> {
  const { dom, leave } = enterLinkedIn(address);
  const seen = look(linkedin, dom.window.document, nothingYet, null, 0).seen;
  leave();
  if (!seen) return { accountId: null, certainty: 'none' };
  expect(Sighting.parse(seen)).toEqual(seen);
  const { state, accounts } = matched(seen);
  const certainty =
    ({ account: 'certain', question: 'question', own: 'own' } as const)[state as string] ?? 'none';
  return { accountId: accounts[0]?.accountId ?? null, certainty };
}

/** One language after the other: all of them for each page would take long. */
function spoken(address: string, at: number): string {
  const hl = languages[at % languages.length];
  return `${address}${address.includes('?') ? '&' : '?'}hl=${hl}&delay=0&piece=0&experience=0`;
}

/** All would take long: about thirty from all over a list. */
const spread = <T>(list: readonly T[]) => list.filter((_, at) => at % Math.ceil(list.length / 30) === 0);

const kinds = Map.groupBy(linkedinPages, ({ kind, address }) => {
  const ui = new URL(address).searchParams.get('ui') ?? 'sdui';
  return kind === 'profile' ? `${kind} in ${ui}` : kind;
});

test.each([...kinds])(
  'of the kind %s every page of the sample is read as what it is, in all languages',
  (_, pages) => {
    for (const [at, { address: usual, accountId, certainty }] of spread(pages).entries()) {
      const address = spoken(usual, at);
      expect({ address, ...told(address) }).toEqual({ address, accountId, certainty });
    }
  },
);
