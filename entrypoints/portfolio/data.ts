import type { PortfolioData } from '../../components/portfolio/view.ts';
import type { KnownPortfolio } from '../../lib/portfolio/reader.ts';

/** What is known as it is shown; null: nothing is yet. */
export function dataOf({
  accounts,
  isWhole,
  standing,
  team,
  workspace,
  weeks,
}: KnownPortfolio): PortfolioData | null {
  // Whose accounts are one's own is known with the team.
  if ((accounts.length === 0 && !isWhole) || team === null) return null;
  return {
    accounts,
    team,
    workspace,
    weeks,
    fetchedAt: standing?.fetchedAt ?? null,
    reading: readingOf(standing, isWhole, accounts.length),
  };
}

function readingOf(
  standing: KnownPortfolio['standing'],
  isWhole: boolean,
  count: number,
): PortfolioData['reading'] {
  if (standing?.reading && standing.reading.total > 0) return standing.reading;
  return isWhole ? null : { done: count, total: standing?.total ?? count };
}
