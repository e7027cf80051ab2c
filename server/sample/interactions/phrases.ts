import type { Interaction } from '../../../lib/model/index.ts';

type Phrases = readonly [string, ...string[]];

/** What fits either way, and what fits only what came in or went out. */
interface Words {
  either: Phrases;
  in: readonly string[];
  out: readonly string[];
}

/** `{theme}` is what it was about, `{Theme}` the same at the start of a sentence, `{given}` the first person there. */
// biome-ignore format: one direction is one row
export const subjects: Readonly<Record<Interaction['kind'], Words>> = {
  email: {
    either: ['Re: {Theme}', 'Re: {Theme}', '{Theme}', '{Theme}: next steps', '{Theme}: dates', 'Re: {Theme}, one more thing'],
    in: ['Fwd: {Theme}', 'Question about {theme}', 'Who decides about {theme}?', '{Theme}: our comments'],
    out: ['Re: Your question about {theme}', 'Documents for {theme}', 'Short update on {theme}', 'Minutes: {theme}'],
  },
  call: {
    either: ['Call with {given} about {theme}', '{Theme}, by phone', 'Quick call: {theme}'],
    in: ['{given} called about {theme}'],
    out: ['Called {given} about {theme}', 'Called {given} back about {theme}'],
  },
  meeting: {
    either: ['{Theme}: weekly', '{Theme}: review', 'Workshop on {theme}', 'Monthly catch-up', 'Quarterly review', 'Site visit: {theme}', '{Theme}: planning', 'Lunch with {given}', 'Demo: {theme}'],
    in: [],
    out: [],
  },
  linkedin: {
    either: ['Messages with {given} about {theme}'],
    in: ['{given} answered about {theme}', '{given} asked about {theme}'],
    out: ['Message to {given} about {theme}', 'Congratulated {given} on ten years in the company', 'Shared our article with {given}'],
  },
};

// biome-ignore format: one sentence is one row
export const summaries: Readonly<Record<Interaction['kind'], Words>> = {
  email: {
    either: ['Short and friendly. No change to {theme}.', 'Price question. It is for a talk in person.', 'Dates for {theme} are settled.'],
    in: [
      '{given} is fine with the dates and asks for the documents again as one file.',
      '{given} forwarded our proposal inside the house and put us in copy.',
      'They need two more days. Not a problem for us, told the team.',
      '{given} is away next week, the deputy will decide.',
      'A little impatient this time. Called right after.',
      'Thanks the team by name. Passed it on.',
    ],
    out: [
      'Sent the figures. {given} checks them with finance and comes back.',
      'Asked for a decision on {theme} by the end of the month.',
      'Answered the three open questions about {theme}.',
      'Confirmed in writing what we said on the phone.',
    ],
  },
  call: {
    either: [
      'Ten minutes. {given} wants {theme} off the list before the holidays.',
      'Went through {theme} point by point. Two open, both ours.',
      '{given} says that the budget is there but not the people.',
      'Asked what would make it easier. Answer: one contact for everything.',
      'A good talk. {given} will bring a colleague from finance next time.',
      'They have an offer from somebody else on the table. Still in front, but awake.',
      'Agreed to leave {theme} until the next meeting.',
    ],
    in: ['{given} wanted to know where {theme} stands. Said it straight.'],
    out: ['No answer at first, {given} called back in the afternoon. All clear.'],
  },
  meeting: {
    either: [
      'Went through {theme}. They decide after the next steering group.',
      'Good mood. {given} showed the others how they use it, better than we could.',
      'Five people, one question: what does it cost if we wait? Send the table.',
      'Long discussion about {theme}; the plan stays, with a week more for tests.',
      'Walked the site. Three places need a second gateway.',
      'Reviewed the quarter: fewer alarms, quicker answers, one open complaint.',
      '{given} wants our people in the room when it is presented upstairs.',
      'Agreed on who does what until the end of the month. Minutes sent.',
      'They asked for the road map. Showed it without dates.',
      'Half of them were new. Started from the beginning, worth the time.',
    ],
    in: [],
    out: [],
  },
  linkedin: {
    either: ['Moved the talk about {theme} to a call.', '{given} knows our new service lead from a former job.'],
    in: ['{given} liked the article and wants to hear more at the next visit.', 'Short thanks.'],
    out: ['Wrote because mails went unanswered. Replied within the hour.', 'Short thanks back.'],
  },
};

/** All that fits a direction; a meeting has none. */
export function fitting(words: Words, direction: Interaction['direction']): Phrases {
  return direction ? [...words.either, ...words[direction]] : words.either;
}
