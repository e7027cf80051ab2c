import { useMemo } from 'react';
import { WhiteSpace } from '../../forecast/WhiteSpace.tsx';
import { useForecastProps } from '../forecastProps.ts';
import type { PartProps } from './parts.tsx';

/** What this account has of what could be sold to it. */
export function SpacePart({ row, data, view, now, on }: PartProps) {
  const own = useMemo(() => ({ ...data, accounts: [row.facts] }), [data, row.facts]);
  const forecast = useForecastProps({ view, data: own, now, on });
  return <WhiteSpace {...forecast} />;
}
