import { threadId } from './ids.ts';
import { viewer } from './strangers.ts';
import type { Conversation } from './world.ts';

/** One a row, newest first: with a contact, with strangers, with two at once. */
export const conversations: readonly Conversation[] = [
  talk('maria-lopes', [
    '>Good to see you on Tuesday. Shall I send the figures here or by mail?',
    'By mail, please. Stefan wants to see them too.',
  ]),
  talk('tobias-weiss-a41', ['Hello Alex, a colleague gave me your name. Do you have a minute this week?']),
  talk('lena-fairweather', ['>Lovely poster!', 'Thank you! The paper is from Leeds.']),
  talk('maria-lopes-1b22', ['I think you mean another Maria Lopes 🙂', '>So I do. Sorry!']),
  talk('daniel-okafor+fiona-caldwell', ['Adding Fiona here.', '>Welcome, Fiona.']),
  talk('佐々木-美咲-4b7', ['はじめまして。']),
];

/** A line that begins with `>` is the viewer's. */
function talk(people: string, lines: readonly string[]): Conversation {
  return {
    id: threadId(`${viewer} ${people}`),
    with: people.split('+'),
    lines: lines.map((line) => ({ mine: line.startsWith('>'), text: line.replace(/^>/, '') })),
  };
}
