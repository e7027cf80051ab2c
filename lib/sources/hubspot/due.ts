import { t } from '../../i18n/index.ts';
import type { Instant } from '../../model/index.ts';
import { htmlText, textHtml } from '../crm/html.ts';

type Values = Readonly<Record<string, string | null>>;

const LINE = /\s*[^\n(]*\((\d{4}-\d\d-\d\dT[\d:.]+Z)\)\s*$/;

/**
 * HubSpot takes no task without a due date. One that has none is given the moment of its making and says so in its last
 * line; as soon as somebody gives it a date there, that counts.
 */
export const undated = (body: string | null | undefined, at: Instant): string =>
  textHtml(
    `${htmlText(body ?? '').replace(LINE, '')}\n\n${t('sources.hubspot.noDueDate')} (${at})`.trimStart(),
  );

export function withoutDue({ hs_task_body: body, hs_timestamp: due }: Values): boolean {
  if (!due) return true;
  const [, at] = htmlText(body ?? '').match(LINE) ?? [];
  return at !== undefined && Date.parse(at) === Date.parse(due);
}
