/** Shows a page as if it had been loaded; its title comes along. */
export function show(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
}
