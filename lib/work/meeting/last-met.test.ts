import { expect, test } from 'vitest';
import { buildArden } from '../../../tests/builders/arden.ts';
import { buildBrief } from '../../../tests/builders/brief.ts';
import { instant } from '../../../tests/builders/clock.ts';
import { buildMeeting } from '../../../tests/builders/pages.ts';
import { buildContext, buildInteraction } from '../../../tests/builders/records.ts';
import type { Interaction } from '../../model/index.ts';

const title = 'Quarterly review with Arden';
const met = (over: Partial<Interaction>) =>
  buildInteraction({ kind: 'meeting', direction: null, subject: 'Basel', at: instant(-12), ...over });
const { contacts } = buildArden();

/** `once`: the event does not repeat. */
test.each<[string, Partial<Interaction>, 'people' | 'series' | null, 'once'?]>([
  ['a meeting with someone who comes', { contactIds: ['con-jonas', 'con-helen'] }, 'people'],
  ['a call with someone who comes', { kind: 'call', contactIds: ['con-maria'] }, 'people'],
  ['an e-mail with someone who comes', { kind: 'email', contactIds: ['con-maria'] }, null],
  ['a message to someone who comes', { kind: 'linkedin', contactIds: ['con-maria'] }, null],
  ['a meeting with somebody else', { contactIds: ['con-helen'] }, null],
  ['a meeting with nobody named', { contactIds: [] }, null],
  ['one with the title of this series', { contactIds: [], subject: ` ${title.toUpperCase()} ` }, 'series'],
  ['one with its title where it does not repeat', { contactIds: [], subject: title }, null, 'once'],
  ['one with a title like it', { contactIds: [], subject: `${title} (prep)` }, null],
  ['a call with its title', { kind: 'call', contactIds: [], subject: title }, null],
  ['a meeting that is still to come', { at: instant(1), contactIds: ['con-maria'] }, null],
  ['this very meeting, logged', { at: instant(0), subject: title, contactIds: ['con-maria'] }, null],
])('%s counts as having met: %s', (_, over, by, once) => {
  const context = buildContext({ contacts, interactions: [met(over)] });
  const sighting = buildMeeting({ instance: once ? null : '20261124T133000Z' });
  expect(buildBrief({ context, sighting }).last?.by ?? null).toBe(by);
});

test('of several the newest counts, in whatever order they are listed', () => {
  const at = (id: string, days: number) => met({ id, at: instant(days), contactIds: ['con-maria'] });
  const interactions = [at('int-old', -40), at('int-new', -5), at('int-between', -20)];
  expect(buildBrief({ context: buildContext({ contacts, interactions }) }).last?.interactionId).toBe(
    'int-new',
  );
});

test('once this meeting is over, the last time is still the one before it', () => {
  const interactions = [
    met({ id: 'int-this', at: instant(0), subject: title, contactIds: ['con-maria'] }),
    met({ id: 'int-before', at: instant(-30), contactIds: ['con-maria'] }),
  ];
  const brief = buildBrief({
    context: buildContext({ contacts, interactions }),
    now: Date.parse(instant(1)),
  });
  expect([brief.last?.interactionId, brief.loggedAt]).toEqual(['int-before', instant(0)]);
});
