export interface Guest {
  name: string;
  /** Null where the event shows the name alone. */
  email: string | null;
  answer: 'yes' | 'no' | 'maybe' | 'none';
  organizer: boolean;
}

/** Whose calendar an event is in. */
export interface CalendarSource {
  /** As the end of an event's id has it. */
  short: string;
  name: string;
  color: string;
}

export interface CalendarEvent {
  /** What tests call it; one for all repetitions. */
  key: string;
  /** Calendar's own id, with the repetition where there are more. */
  id: string;
  /** The id as pages and addresses write it. */
  written: string;
  title: string;
  /** Instants; days (`2026-11-24`, the end is the last) for an event without hours. */
  start: string;
  end: string;
  repeats: boolean;
  /** IANA name, shown beside the hours where the event was made for another time zone. */
  zone: string | null;
  guests: readonly Guest[];
  /** Rooms and things to borrow, which are guests to Calendar. */
  rooms: readonly { name: string; email: string }[];
  /** How many made-up guests there are besides; the page makes them on opening. */
  crowd: number;
  place: string | null;
  video: string | null;
  text: string | null;
  source: CalendarSource;
}

/** What the page is given. */
export interface CalendarData {
  me: { name: string; email: string };
  product: string;
  events: readonly CalendarEvent[];
  /** Whom the search for guests suggests. */
  people: readonly { name: string; email: string }[];
}
