import { type ReactNode, useState } from 'react';
import { AccountMap } from '../../components/relationships/AccountMap.tsx';
import { BothSides } from '../../components/relationships/BothSides.tsx';
import { StrengthFormula } from '../../components/relationships/StrengthFormula.tsx';
import { Explain } from '../../components/ui/Explain.tsx';
import type { Context, StakeholderRole } from '../../lib/model/index.ts';
import { strengthsOf } from '../../lib/work/relationships/strength.ts';
import { termsOf } from '../../lib/work/terms.ts';
import { buildArden } from '../builders/arden.ts';
import { instant, NOW } from '../builders/clock.ts';
import { buildContact, buildContext, buildInteraction, buildOwner } from '../builders/records.ts';
import { buildSampleContext } from '../builders/sample.ts';
import { buildWorkspace } from '../builders/workspace.ts';

/** Has an event kept for tests, under this name. */
type Did = (kind: string) => (...details: unknown[]) => void;

const arden = () => buildSampleContext('acc-arden-medical');

/** A map that holds what is changed in it, as the page does. */
function LiveMap({ context, did, readOnly = false }: { context: Context; did: Did; readOnly?: boolean }) {
  const [contacts, setContacts] = useState(context.contacts);
  const { people, account } = strengthsOf({ ...context, contacts }, NOW);
  return (
    <AccountMap
      contacts={contacts}
      strengths={people}
      account={account}
      terms={termsOf(context.account, buildWorkspace())}
      now={NOW}
      onChange={
        readOnly
          ? undefined
          : (id, fields) => {
              did('change')(id, fields);
              setContacts((all) => all.map((each) => (each.id === id ? { ...each, ...fields } : each)));
            }
      }
    />
  );
}

const roles: StakeholderRole[][] = [['user'], ['influencer'], ['champion', 'user'], ['blocker'], [], []];
const stances = ['supporter', 'neutral', 'sceptic', 'opponent', null] as const;

/** A firm of so many in five levels, the last of them placed by nobody. */
const firm = (size: number): Context =>
  buildArden({
    contacts: Array.from({ length: size }, (_, index) =>
      buildContact({
        id: `con-${index}`,
        name: `Person ${index} Example`,
        title: index === 0 ? 'Chief executive officer' : `Head of department ${index}`,
        roles: index === 0 ? ['executive-sponsor'] : (roles[index % 6] ?? []),
        stance: stances[index % 5] ?? null,
        influence: index % 4 === 0 ? 'high' : 'low',
        lastContactAt: index % 7 === 0 ? null : instant(-index * 2),
        reportsToId: index === 0 || index > size - 8 ? null : `con-${Math.floor((index - 1) / 4)}`,
      }),
    ),
  });

const kinds = ['email', 'meeting', 'email', 'call', 'linkedin'] as const;

/** Nine of ours have written to twenty of theirs, and to some of those never. */
function team(): Context {
  const owners = Array.from({ length: 9 }, (_, index) =>
    buildOwner({
      id: `own-${index}`,
      name: ['Ann Lee', 'Benedikt Osterhammel', 'Cy Young'][index % 3] ?? '',
    }),
  );
  const interactions = Array.from({ length: 100 }, (_, index) =>
    buildInteraction({
      id: `int-${index}`,
      kind: kinds[index % 5] ?? 'email',
      direction: index % 3 === 0 ? 'out' : 'in',
      at: instant(-index * 2),
      ownerId: index % 11 === 10 ? null : `own-${(index * index) % 9}`,
      contactIds: [`con-${(index * 7) % 20}`],
    }),
  );
  return { ...firm(26), owners, interactions, viewerId: 'own-0', more: { interactions: 1480 } };
}

/** People and how close they are, by the name each state has in the gallery's address. */
export const relationshipStates: Readonly<Record<string, (did: Did) => ReactNode>> = {
  explained: () => (
    <>
      <h1>Explained numbers</h1>
      <Explain why={() => 'Eleven e-mails and two calls in 90 days, the last of them three days ago.'}>
        64 of 100
      </Explain>
      <Explain
        why={() => (
          <ul>
            {['Last contact: 30 of 35', 'Frequency: 18 of 30'].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      >
        48 of 100
      </Explain>
    </>
  ),
  map: (did) => <LiveMap context={arden()} did={did} />,
  'map-unplaced': (did) => <LiveMap context={buildArden()} did={did} />,
  'map-read-only': (did) => <LiveMap context={arden()} did={did} readOnly />,
  'map-60': (did) => <LiveMap context={firm(60)} did={did} />,
  'map-100': (did) => <LiveMap context={firm(100)} did={did} />,
  'map-none': (did) => <LiveMap context={buildContext()} did={did} />,
  sides: () => <BothSides context={buildArden()} now={NOW} />,
  'sides-sample': () => <BothSides context={arden()} now={NOW} />,
  'sides-many': () => <BothSides context={team()} now={NOW} />,
  'sides-none': () => <BothSides context={buildContext()} now={NOW} />,
  formula: () => <StrengthFormula />,
};
