export interface Quarter {
  /** `2026-Q4` */
  name: string;
  startDate: string;
  endDate: string;
}

/** Days and instants counted from a day, in the time zone of this machine: what is due "today 16:00" is due then here. */
export interface Calendar {
  /** `day(-3)`: three days ago. */
  day(offset: number): string;
  /** `at(0, '16:00')`: today at four. */
  at(offset: number, time: string): string;
  /** Monday to Friday. */
  isWorkday(offset: number): boolean;
  /** `quarter(0)` is the one that today lies in, `quarter(1)` the next. */
  quarter(offset: number): Quarter;
}

export function calendarFrom(today: Date): Calendar {
  const on = (offset: number, hours = 12, minutes = 0) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + offset, hours, minutes);
  return {
    day: (offset) => dayOf(on(offset)),
    at(offset, time) {
      const [hours, minutes] = time.split(':').map(Number);
      return on(offset, hours, minutes).toISOString();
    },
    isWorkday: (offset) => on(offset).getDay() % 6 !== 0,
    quarter: (offset) => quarterOf(today.getFullYear(), Math.floor(today.getMonth() / 3) + offset),
  };
}

/** `quarter` counts from 0 and may run over the year's end. */
function quarterOf(year: number, quarter: number): Quarter {
  const start = new Date(year, quarter * 3, 1, 12);
  return {
    name: `${start.getFullYear()}-Q${Math.floor(start.getMonth() / 3) + 1}`,
    startDate: dayOf(start),
    endDate: dayOf(new Date(year, quarter * 3 + 3, 0, 12)),
  };
}

function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
