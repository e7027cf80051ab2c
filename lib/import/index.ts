export type { Names } from './cells/value.ts';
export { type Column, cellOf, columnAt, columns } from './columns.ts';
export type { Doubt, DoubtReason, Doubts, Outcome } from './doubts.ts';
export { type Drafts, readDrafts } from './draft/drafts.ts';
export { joined } from './join.ts';
export { broughtBy } from './plan/brought.ts';
export { type PlanOptions, planFor } from './plan/plan.ts';
export type { Added, Changed, Conflict, KindCounts, Plan, Possible } from './plan/plan-words.ts';
export type { ColumnDoubt } from './recognise/column-doubts.ts';
export { type ColumnMapping, type LeftOut, Mapping, SheetMapping, Target } from './recognise/mapping.ts';
export { type Known, type Recognition, recognise, type SheetReport } from './recognise/recognise.ts';
export {
  choiceLabel,
  columnDoubtWords,
  columnLabel,
  doubtWords,
  kindLabel,
  leftOutWords,
} from './said.ts';
export { type Step, type Stepping, stepped } from './stepping.ts';
