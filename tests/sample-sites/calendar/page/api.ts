import type { App } from './app.ts';
import { dayOf } from './dates.ts';

declare global {
  interface Window {
    /** For tests: what a person does with the mouse. */
    sampleCalendar: {
      /** Clicks the event, in another week if need be. Takes its id, alone or as `data-eventid` has it. */
      open(eventId: string): void;
      close(): void;
    };
  }
}

export function offerApi(app: App, close: () => void): void {
  const open = (eventId: string) => {
    const event = app.events.find(({ id, written }) => id === eventId || written === eventId);
    if (!event) throw new Error(`The sample calendar has no event ${eventId}.`);
    if (!chipOf(event.written)) app.go({ page: 'view', view: 'week', day: dayOf(event.start) });
    chipOf(event.written)?.click();
  };
  window.sampleCalendar = { open, close };
}

const chipOf = (written: string) =>
  document.querySelector<HTMLElement>(
    `[role=main]:not([hidden] *) [data-eventchip][data-eventid="${written}"]`,
  );
