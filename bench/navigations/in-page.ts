import type { Way } from './step.ts';

declare const sampleLinkedIn: { go(path: string): void };
declare const sampleCalendar: { open(eventId: string): void; close(): void };
declare const sampleOutlook: { open(key: string): boolean };

interface Times {
  began: number[];
  end: number;
}

/** Runs in a page of a sample site: takes the steps, and answers when each began, in epoch milliseconds. */
export async function takeSteps(given: { way: Way; steps: { to: string; stay: number }[] }): Promise<Times> {
  const ways: Record<Way, (to: string) => void> = {
    hash: (to) => {
      location.hash = to;
    },
    linkedin: (to) => sampleLinkedIn.go(to),
    calendar: (to) => (to ? sampleCalendar.open(to) : sampleCalendar.close()),
    outlook: (to) => sampleOutlook.open(to),
  };
  const now = () => performance.timeOrigin + performance.now();
  const began: number[] = [];
  for (const { to, stay } of given.steps) {
    began.push(now());
    ways[given.way](to);
    await new Promise((resolve) => setTimeout(resolve, stay));
  }
  return { began, end: now() };
}
