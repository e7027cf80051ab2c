import { type Answer, escapeHtml, html, notFound } from './answer.ts';

/** The stand-in for the system of record that every sample record links to. */
export function answerCrm(url: URL): Answer {
  const [, kind, id, ...rest] = url.pathname.split('/').map(decode);
  if (!kind || !id || rest.length > 0)
    return notFound('The sample CRM has a page for each record, nothing else.');
  const title = `Record ${kind}/${id} in the CRM`;
  return html(page(escapeHtml(title)));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function page(title: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: #f4f6f8; color: #1d2730; }
  header { background: #23395d; color: #fff; padding: 12px 24px; }
  main { margin: 32px 24px; padding: 24px; background: #fff; border-radius: 8px; max-width: 40em; }
</style>
<header>Sample CRM</header>
<main><h1>${title}</h1><p>This page stands for the record in its source. Close it to go back to your mail.</p></main>
</html>`;
}
