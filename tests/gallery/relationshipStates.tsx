import type { ReactNode } from 'react';
import { Explain } from '../../components/ui/Explain.tsx';

/** Has an event kept for tests, under this name. */
type Did = (kind: string) => (...details: unknown[]) => void;

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
};
