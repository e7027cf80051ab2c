import type { Answer } from './stage.ts';

/** Where a person says whether Keyside may, in a window of the CRM's own. */
export function consentPage(crm: string, to: { allow: string; deny: string }): Answer {
  const link = (label: string, href: string) =>
    `<p><a href="${href.replaceAll('&', '&amp;')}">${label}</a></p>`;
  return page(200, `${crm}: may Keyside?`, link('Allow', to.allow) + link('Deny', to.deny));
}

/** Nobody is sent on from here. */
export const refusedPage = (why: string): Answer => page(400, 'This can’t be', `<p>${why}</p>`);

const page = (status: number, title: string, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  text: `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}`,
});
