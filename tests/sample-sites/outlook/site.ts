import { type Answer, notFound } from '../answer.ts';

export function answerOutlook(_url: URL): Answer {
  return notFound('Not there yet.');
}
