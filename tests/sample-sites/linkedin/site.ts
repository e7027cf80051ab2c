import { type Answer, notFound } from '../answer.ts';

export function answerLinkedIn(_url: URL): Answer {
  return notFound('Not there yet.');
}
