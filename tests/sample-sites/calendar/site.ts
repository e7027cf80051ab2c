import { type Answer, notFound } from '../answer.ts';

export function answerCalendar(_url: URL): Answer {
  return notFound('Not there yet.');
}
