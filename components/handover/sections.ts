import { t } from '../../lib/i18n/index.ts';
import type { Pack } from '../../lib/work/handover/pack.ts';
import { aboutSection, healthSection, relationshipSection, stepsSection } from './sectionsAbout.ts';
import {
  casesSection,
  contractsSection,
  initiativesSection,
  notesSection,
  opportunitiesSection,
  peopleSection,
  promisesSection,
} from './sectionsRecords.ts';

/** One line of the document: what it is about, what to know of it, and what more there is to say. */
export interface PackLine {
  key: string;
  lead: string;
  /** Facts, to be told one after the other. */
  facts: readonly string[];
  /** Sentences of their own, as they were written. */
  text?: string | undefined;
  /** Its first column: how long ago, by when. */
  mark?: string | undefined;
}

export interface PackSection {
  title: string;
  lines: readonly PackLine[];
  /** What is said where there are no lines; not where `left` says why. */
  none: string;
  /** What is not told here, and why. */
  left?: string | undefined;
}

/** The hand-over of an account as one document, the same on the page, as text and as Markdown. */
export function sectionsOf(pack: Pack, now: number): PackSection[] {
  return [
    stepsSection(pack, now),
    aboutSection(pack),
    peopleSection(pack, now),
    relationshipSection(pack, now),
    promisesSection(pack, now),
    casesSection(pack, now),
    contractsSection(pack, now),
    opportunitiesSection(pack, now),
    initiativesSection(pack, now),
    healthSection(pack),
    notesSection(pack, now),
  ];
}

export const packTitle = ({ account }: Pack): string => t('handover.of', { name: account.name });
