import { t } from '../../i18n/index.ts';
import { dayOf } from '../forecast/quarters.ts';
import { periodWords } from '../initiatives/period.ts';
import { type Asked, type Told, toldOf } from './asked.ts';
import { forClient } from './client.ts';
import type { Block, Report, Section, SectionKey } from './document.ts';
import { sectionKeys } from './document.ts';
import { highlightsOf, highlightsPart } from './parts/highlights.ts';
import { initiativesPart } from './parts/initiatives.ts';
import { opportunitiesPart } from './parts/opportunities.ts';
import { casesPart, promisesPart, renewalsPart } from './parts/records-told.ts';
import { relationshipsPart } from './parts/relationships.ts';
import { resultPart } from './parts/result.ts';
import { sayings } from './parts/sayings.ts';
import { stepsPart } from './parts/steps.ts';
import { paragraphs, summaryPart } from './parts/summary.ts';
import { dayWords, momentWords } from './value.ts';

export interface Made {
  report: Report;
  /** How many stars a client's report leaves out, as what they stand on is for us alone. */
  hidden: number;
  /** What the figures say by themselves, to begin one's own summary with. */
  suggested: string;
}

/** The report that was asked for, of what is known. A client's is made of what the client may read, and of nothing else. */
export function reportOf(given: Asked): Made {
  const told = toldOf(given.choice.audience === 'client' ? seenByClient(given) : given);
  const sections = sectionKeys.flatMap((key) => sectionOf(key, told));
  return {
    report: {
      title: titleOf(told),
      about: aboutOf(told),
      audience: told.choice.audience,
      internal: told.isClient ? null : t('report.internal'),
      sections,
    },
    hidden: highlightsOf(told).hidden,
    suggested: sayings(told),
  };
}

/** Of what is sold nothing either: forecast, targets and chances are ours. */
function seenByClient(asked: Asked): Asked {
  return {
    ...asked,
    materials: asked.materials.map((material) => forClient(material, asked.workspace)),
    sales: { entries: [], targets: null },
  };
}

/** Of one account with who looks after it, whom its readers know. */
function aboutOf({ now, period, isOne, materials: [first] }: Told): string {
  const [day, quarter] = [dayWords(dayOf(now)), periodWords(period)];
  const owner = first?.owners.find(({ id }) => id === first.account.ownerId);
  return isOne && owner
    ? t('report.aboutBy', { day, period: quarter, name: owner.name })
    : t('report.about', { day, period: quarter });
}

const titleOf = ({ name, period, isReview }: Told): string =>
  isReview
    ? t('report.title.review', { name, period: periodWords(period) })
    : t('report.title.status', { name });

const parts: Readonly<Record<SectionKey, (told: Told) => Block[]>> = {
  summary: summaryPart,
  highlights: highlightsPart,
  // Result and target are for us alone.
  result: (told) => (told.isClient ? [] : resultPart(told)),
  opportunities: opportunitiesPart,
  initiatives: initiativesPart,
  cases: casesPart,
  renewals: renewalsPart,
  promises: promisesPart,
  relationships: relationshipsPart,
  steps: stepsPart,
};

function sectionOf(key: SectionKey, told: Told): Section[] {
  const blocks = parts[key](told);
  return blocks.length > 0 ? [{ key, title: sectionTitle(key, told), blocks, from: fromOf(key, told) }] : [];
}

function sectionTitle(key: SectionKey, { isClient, sales }: Told): string {
  if (key === 'result' && sales.targets === null) return t('report.resultAlone');
  if (isClient && (key === 'opportunities' || key === 'relationships'))
    return t(`report.clientSection.${key}`);
  return t(`report.section.${key}`);
}

/** Sections with results as well, which are read apart from the account. */
const withSales: ReadonlySet<SectionKey> = new Set(['summary', 'result', 'opportunities']);

function fromOf(key: SectionKey, { source: { name, readAt: accountAt, salesReadAt } }: Told): string {
  const times = [accountAt, ...(withSales.has(key) ? [salesReadAt] : [])].filter((at) => at !== null);
  // Of two that were read apart, the older one.
  return sourceWords(name, times.length > 0 ? Math.min(...times) : null);
}

/** `From HubSpot, read 24 Nov 2026, 14:29.` */
export function sourceWords(name: string | null, readAt: number | null): string {
  const source = name ?? t('report.someSource');
  return readAt === null
    ? t('report.fromUnread', { source })
    : t('report.from', { source, when: momentWords(readAt) });
}

/** With the person's own words in place of those that the figures make; null: they wrote none. */
export function withSummary(report: Report, own: string | null): Report {
  if (own === null) return report;
  const sections = report.sections.map((section) =>
    section.key === 'summary'
      ? {
          ...section,
          blocks: [...paragraphs(own), ...section.blocks.filter(({ kind }) => kind !== 'paragraph')],
        }
      : section,
  );
  return { ...report, sections };
}

/** Without the sections that the person has taken out. */
export const without = (report: Report, off: readonly SectionKey[]): Report => ({
  ...report,
  sections: report.sections.filter(({ key }) => !off.includes(key)),
});
