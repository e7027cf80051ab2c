import type { Desk } from './desk.ts';
import { withFooter } from './footer.ts';
import type { Module } from './schema.ts';
import { choice, reference, type Slot, slot, zohoTime } from './slot.ts';
import { prefixes } from './written.ts';

export function interactionSlots(
  desk: Desk,
  module: Module,
  direction: string | undefined,
  link: string | undefined,
): Slot[] {
  const HALF_HOUR = 1_800_000;
  const described = slot('Description', 'summary contactIds at originLink kind', ({ record }) =>
    withFooter(record.summary ?? '', {
      origin: record.originLink && link === undefined ? { title: '', link: record.originLink } : null,
      at: module === 'Tasks' ? record.at : null,
      about: record.contactIds.slice(1).map((id: string) => `Contacts/${id}`),
      kind: null,
    }),
  );
  const all = [
    described,
    slot('Who_Id', 'contactIds', ({ record }) => record.contactIds[0] && { id: record.contactIds[0] }),
    reference('What_Id', 'accountId'),
    reference('Owner', 'ownerId'),
    slot(link, 'originLink'),
    ...(direction === undefined ? [] : [choice(desk, module, direction, 'direction')]),
  ];
  if (module === 'Calls')
    return [
      ...all,
      slot('Subject', 'subject'),
      slot('Call_Start_Time', 'at', ({ record }) => zohoTime(record.at)),
      slot('Call_Type', 'direction', ({ record }) => (record.direction === 'in' ? 'Inbound' : 'Outbound')),
    ];
  if (module === 'Events')
    return [
      ...all,
      slot('Event_Title', 'subject'),
      slot('Start_DateTime', 'at', ({ record }) => zohoTime(record.at)),
      slot('End_DateTime', 'at', ({ record }) =>
        zohoTime(new Date(Date.parse(record.at) + HALF_HOUR).toISOString()),
      ),
    ];
  return [
    ...all,
    slot('Subject', 'subject kind', ({ record }) => `${prefixes[record.kind as 'email']}${record.subject}`),
  ];
}
