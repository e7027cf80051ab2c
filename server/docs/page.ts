import { html } from 'hono/html';
import { type Described, type Operation, operationsOf } from './operations.ts';

/** The API's description as a page for people. It needs nothing from anywhere else: no script, no font, no picture. */
export function docsPage(document: object) {
  const { title, description, operations } = operationsOf(document);
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>${title}</title>
  <style>${STYLE}</style>
</head>
<body>
  <h1>${title}</h1>
  <p>${description}</p>
  <p>For programs: <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1)</p>
  <nav><ul>${operations.map(({ id, method, path }) => html`<li><a href="#${id}">${method} ${path}</a></li>`)}</ul></nav>
  ${operations.map(section)}
</body>
</html>`;
}

const section = ({ id, method, path, summary, description, parameters, body, answers }: Operation) => html`
  <section id="${id}">
    <h2><span>${method}</span> ${path}</h2>
    <p><strong>${summary}</strong></p>
    <p>${description}</p>
    ${parameters.length > 0 ? list('Parameters', parameters) : ''}
    ${body === undefined ? '' : html`<details><summary>Body</summary><pre>${body}</pre></details>`}
    ${list('Answers', answers)}
  </section>`;

const list = (title: string, items: readonly Described[]) => html`
    <h3>${title}</h3>
    <dl>${items.map(
      ({ name, text, schema }) => html`
      <dt><code>${name}</code></dt>
      <dd>${text}${schema === undefined ? '' : html`<details><summary>Shape</summary><pre>${schema}</pre></details>`}</dd>`,
    )}</dl>`;

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
  section { border-top: 1px solid #8886; margin-top: 2rem }
  h2 { font-size: 1.2rem } h2 span { color: #0a7d5a }
  h3 { font-size: 1rem; margin-bottom: 0 }
  dt { float: left; clear: left; min-width: 9rem } dd { margin-left: 10rem }
  pre { overflow: auto; max-height: 30rem; background: #8881; padding: .75rem }
  code { font-size: .95em }
`;
