import { t } from '../i18n/index.ts';
import type { Id, Instant, Interaction, Sighting } from '../model/index.ts';
import { fromRecord } from './fromRecord.ts';
import type { Page } from './page.ts';
import { contactsOn, isMail, linkOf, personOn } from './page-facts.ts';
import { Form } from './values.ts';
import { instantOf } from './wall.ts';

interface Facts {
  subject?: string;
  /** Undefined: not said, so that the person says it. */
  at?: Instant | undefined;
  direction?: Interaction['direction'];
  contactIds?: Id[];
  originLink?: string | null;
  body?: string | null;
}

/** What a page that shows such an interaction says of it; another page says nothing of it, but whose it is. */
export function interactionOn(kind: Interaction['kind'], page: Page): Form {
  const { body = null, ...facts } = factsOn[kind](page);
  const form = fromRecord('interaction', { kind, ...facts }, page.timeZone);
  return form.kind === 'interaction' ? Form.parse({ ...form, values: { ...form.values, body } }) : form;
}

const nowOf = ({ now }: Page): Instant => new Date(now).toISOString();

const factsOn: Readonly<Record<Interaction['kind'], (page: Page) => Facts>> = {
  email(page) {
    const { sighting, details } = page;
    if (!sighting || !isMail(sighting)) return { at: nowOf(page) };
    return {
      subject: sighting.title ?? '',
      at: readAt(details?.at) ?? nowOf(page),
      direction: details?.direction ?? null,
      contactIds: contactsOn(page),
      originLink: linkOf(sighting),
      body: details?.body ?? null,
    };
  },
  linkedin(page) {
    const { sighting, details } = page;
    if (sighting?.site !== 'linkedin') return { at: nowOf(page) };
    const name = personOn(sighting)?.name;
    return {
      subject: name ? t('compose.prefill.messageWith', { name }) : t('format.interactionKind.linkedin'),
      at: nowOf(page),
      direction: details?.direction ?? null,
      contactIds: contactsOn(page),
      originLink: linkOf(sighting),
    };
  },
  meeting(page) {
    const { sighting, details } = page;
    if (!sighting?.meeting) return { at: nowOf(page) };
    return {
      subject: sighting.title ?? '',
      at: startOf(sighting.meeting, page.timeZone) ?? readAt(details?.at),
      contactIds: contactsOn(page),
      originLink: linkOf(sighting),
    };
  },
  call(page) {
    const contactIds = contactsOn(page);
    const [only, ...others] = contactIds;
    const one = others.length === 0 ? page.context?.contacts.find(({ id }) => id === only) : undefined;
    return {
      subject: one ? t('compose.prefill.callWith', { name: one.name }) : '',
      at: nowOf(page),
      contactIds: one ? contactIds : [],
      originLink: page.sighting && linkOf(page.sighting),
    };
  },
};

/** An event without hours is put at noon: it is then the same day nearly everywhere, and nobody takes it for its hour. */
function startOf({ start }: NonNullable<Sighting['meeting']>, timeZone?: string): Instant | undefined {
  if (start === null || start.includes('T')) return readAt(start);
  const noon = instantOf(`${start}T12:00`, timeZone);
  return noon === undefined ? undefined : new Date(noon).toISOString();
}

function readAt(at: string | null | undefined): Instant | undefined {
  const time = Date.parse(at ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
