import type { Key } from '../../i18n/index.ts';
import type { Initiative } from '../../model/index.ts';

export const initiativeStatusWords: Readonly<Record<Initiative['status'], Key>> = {
  'on-track': 'format.initiativeStatus.onTrack',
  'at-risk': 'format.initiativeStatus.atRisk',
  'off-track': 'format.initiativeStatus.offTrack',
  done: 'format.initiativeStatus.done',
};
