import type { Case, Contract, Initiative, Opportunity, Task } from '../../../model/index.ts';
import { quarterOf } from '../../forecast/quarters.ts';
import type { Material } from '../material.ts';

const LAST = '9999';

/** Not done. */
export const running = ({ initiatives }: Material): Initiative[] =>
  initiatives.filter(({ status }) => status !== 'done');

/** Of that quarter, one of its months, or still running. */
export const initiativesOf =
  (period: string) =>
  ({ initiatives }: Material): Initiative[] =>
    initiatives.filter(
      ({ period: of, status }) =>
        status !== 'done' || of === period || (!of.includes('Q') && quarterOf(`${of}-01`) === period),
    );

export const openCases = ({ cases }: Material): Case[] => cases.filter(({ status }) => status !== 'closed');

export const escalated = (material: Material): Case[] => openCases(material).filter((each) => each.escalated);

/** Soonest due first. */
export const promisesOf =
  (kind: Task['kind']) =>
  ({ tasks }: Material): Task[] =>
    tasks
      .filter((task) => task.doneAt === null && task.kind === kind)
      .sort((a, b) => (a.dueDate ?? LAST).localeCompare(b.dueDate ?? LAST));

/** Soonest close first. */
export const openOpportunities = ({ opportunities }: Material): Opportunity[] =>
  opportunities
    .filter(({ status }) => status === 'open')
    .sort((a, b) => (a.closeDate ?? LAST).localeCompare(b.closeDate ?? LAST));

/** In force, first to end first. */
export const inForce = ({ contracts }: Material): Contract[] =>
  contracts
    .filter(({ status }) => status === 'active')
    .sort((a, b) => (a.endDate ?? LAST).localeCompare(b.endDate ?? LAST));
