import type { Answer } from '../messages/protocol.ts';
import type { SiteName } from '../model/index.ts';

interface Known extends Answer<'skeleton'> {
  version: string;
  site: SiteName | null;
}

/** What a person may hand on of a page that can't be read; none of it is the page's text. */
export function reportText({ version, site, skeleton, page, last }: Known): string {
  const head = [
    `Keyside ${version}, a page of ${site ?? 'another site'} that can't be read`,
    page && `Should be: ${page}`,
    last && `Read last in this tab: ${last.page}, by: ${last.how}`,
  ];
  const body = skeleton ?? 'The browser does not let this page be looked at.';
  return `${head.filter((line) => line !== null).join('\n')}\n\n${body}`;
}
