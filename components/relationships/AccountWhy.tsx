import { t } from '../../lib/i18n/index.ts';
import type { AccountStrength } from '../../lib/work/relationships/account-strength.ts';
import { Points } from '../ui/Points.tsx';
import { trendWords } from './words.ts';

const MOST_SHOWN = 6;

/** Whose strength an account's is the mean of. */
export function AccountWhy({ account: { score, trend, people } }: { account: AccountStrength }) {
  if (people.length === 0) return t('relationships.strength.nobody');
  return (
    <>
      <Points
        title={t('relationships.strength.said', { score })}
        rows={people.slice(0, MOST_SHOWN).map((person) => ({
          id: person.contact.id,
          name: person.contact.name,
          from: t('relationships.strength.weighs', { weight: person.weight }),
          points: t('relationships.strength.points', { points: person.score, of: 100 }),
        }))}
        below={trendWords(trend)}
      />
      <p className="mt-1 text-mut">{t('relationships.strength.mean', people.length)}</p>
    </>
  );
}
