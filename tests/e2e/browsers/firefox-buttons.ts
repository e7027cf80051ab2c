interface Accessible {
  role: number;
  name: string | null;
  childCount: number;
  getChildAt(index: number): Accessible;
}
declare const Cc: Record<string, { getService(type: unknown): unknown }>;
declare const Ci: Record<string, unknown> & {
  nsIAccessibleRole: Record<string, number>;
};
declare const Services: {
  wm: { getEnumerator(kind: string): Iterable<BrowserWindow> };
};
interface BrowserWindow {
  gBrowser: { browsers: { currentURI: { spec: string } }[] };
}

/** Runs in Firefox itself. */
export function buttonNames(url: string): string[] {
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService) as {
    getAccessibleFor(node: unknown): Accessible | null;
  };
  const browsers = [...Services.wm.getEnumerator('navigator:browser')].flatMap(
    ({ gBrowser }) => gBrowser.browsers,
  );
  const browser = browsers.find(({ currentURI }) => currentURI.spec === url);
  const names: string[] = [];
  const visit = (node: Accessible | null) => {
    if (!node) return;
    if (node.role === Ci.nsIAccessibleRole.ROLE_PUSHBUTTON) names.push(node.name ?? '');
    for (let i = 0; i < node.childCount; i++) visit(node.getChildAt(i));
  };
  visit(browser ? service.getAccessibleFor(browser) : null);
  return names;
}
