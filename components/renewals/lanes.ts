import type { Day } from '../../lib/model/index.ts';
import { addMonths, dayNumber } from '../../lib/work/days.ts';
import { dayOf } from '../../lib/work/forecast/quarters.ts';
import { MONTHS_AHEAD, type Renewal } from '../../lib/work/renewals/ahead.ts';

export interface Placed {
  renewal: Renewal;
  /** Percent of the width, of its end and of its notice date; null: that is none, or not within the picture. */
  x: number;
  noticeX: number | null;
  /** From the bottom, beginning at 0. */
  lane: number;
  /** Pixels. */
  diameter: number;
}

export interface Timeline {
  /** The first days of the months, this one first. */
  months: readonly Day[];
  placed: readonly Placed[];
  lanes: number;
  /** By month, how many there was no room for. */
  more: readonly number[];
}

const SMALLEST = 14;
const LARGEST = 44;
const MOST_LANES = 5;
/** Percent of the width that one takes with its name, where the picture is at its narrowest. */
const ROOM = 13;

/** Where each renewal stands: the largest of a month first find room; the others are counted. */
export function timelineOf(renewals: readonly Renewal[], now: number): Timeline {
  const first: Day = `${dayOf(now).slice(0, 7)}-01`;
  const months = Array.from({ length: MONTHS_AHEAD + 1 }, (_, at) => addMonths(first, at));
  const [begin, end] = [dayNumber(first), dayNumber(addMonths(first, MONTHS_AHEAD + 1))];
  const xOf = (day: Day) => ((dayNumber(day) - begin) / (end - begin)) * 100;
  const largest = Math.max(1, ...renewals.map(({ value }) => value?.amount ?? 0));
  const taken: number[][] = [];
  const more = months.map(() => 0);
  const placed = [...renewals].sort(byValue).flatMap((renewal): Placed[] => {
    const { endDate, noticeDate } = renewal.contract;
    const x = xOf(endDate);
    const lane = freeLane(taken, x);
    const month = months.findLastIndex((each) => each <= endDate);
    if (lane === undefined) {
      more[month] = (more[month] ?? 0) + 1;
      return [];
    }
    const noticeX = noticeDate && noticeDate >= first ? xOf(noticeDate) : null;
    return [{ renewal, x, noticeX, lane, diameter: diameterOf(renewal, largest) }];
  });
  placed.sort((a, b) => a.x - b.x);
  return { months, placed, lanes: Math.max(1, taken.length), more };
}

const byValue = (a: Renewal, b: Renewal) => (b.value?.amount ?? 0) - (a.value?.amount ?? 0);

/** By area, so that twice the value looks twice as much. */
function diameterOf({ value }: Renewal, largest: number): number {
  const share = Math.sqrt(Math.max(0, value?.amount ?? 0) / largest);
  return Math.max(SMALLEST, Math.round(LARGEST * share));
}

function freeLane(taken: number[][], x: number): number | undefined {
  const isFree = (lane: readonly number[]) => lane.every((other) => Math.abs(other - x) >= ROOM);
  const lane = taken.findIndex(isFree);
  if (lane >= 0) {
    taken[lane]?.push(x);
    return lane;
  }
  if (taken.length === MOST_LANES) return undefined;
  taken.push([x]);
  return taken.length - 1;
}
