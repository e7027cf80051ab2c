/** Styles of the in-page host; one constructed sheet, which a page's CSP does not concern. */
export function createSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

const css = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  z-index: 2147483646 !important;
  pointer-events: none !important;
  color-scheme: light dark;
  --face: #ffffff; --line: #d9dde1; --ink: #5d6670; --key: #0f5c63; --on-key: #ffffff; --amber: #b26a00; --red: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :host { --face: #1c2024; --line: #343a41; --ink: #a3adb7; --key: #6fc3c6; --on-key: #10191a; --amber: #f0bd62; --red: #ff9a91; }
}
[hidden] { display: none !important; }
.handle {
  all: unset; box-sizing: border-box; position: absolute; inset-inline-end: 0; inset-block-start: 38%;
  inline-size: 26px; block-size: 60px; border-radius: 10px 0 0 10px; pointer-events: auto; cursor: pointer;
  background: var(--face); color: var(--ink); border: 1px solid var(--line); border-inline-end: 0;
  box-shadow: 0 2px 10px rgb(16 24 32 / .16); display: grid; place-items: center; align-content: center; gap: 6px;
  opacity: .94;
}
.handle:dir(rtl) { border-radius: 0 10px 10px 0; }
.handle:hover { opacity: 1; inline-size: 30px; }
.handle:focus-visible { outline: 2px solid var(--key); outline-offset: 2px; }
.handle svg { inline-size: 16px; block-size: 16px; fill: none; stroke: currentColor; stroke-width: 1.8;
  stroke-linecap: round; stroke-linejoin: round; }
.dot { inline-size: 8px; block-size: 8px; border-radius: 50%; background: var(--line); }
.handle[data-state=account] { color: var(--key); }
.handle[data-state=account] .dot { background: var(--key); }
.handle[data-state=several] { color: var(--key); }
.handle[data-state=several] .dot { background: var(--key); box-shadow: 0 -5px 0 -1px var(--key), 0 5px 0 -1px var(--key); }
.handle[data-state=question] .dot { background: none; border: 2px solid var(--amber); box-sizing: border-box; }
.handle[data-state=unknown] .dot { background: none; border: 2px solid var(--ink); box-sizing: border-box; }
.handle[data-state=signed-out] .dot, .handle[data-state=error] .dot { background: var(--red); }
.handle[data-state=not-connected] .dot { background: var(--amber); }
.panel {
  position: absolute; inset-block: 0; inset-inline-end: 0; pointer-events: auto; background: var(--face);
  box-shadow: -6px 0 24px rgb(16 24 32 / .16); border-inline-start: 1px solid var(--line); box-sizing: border-box;
}
.panel[data-hidden] { visibility: hidden; pointer-events: none; }
.panel iframe { display: block; border: 0; inline-size: 100%; block-size: 100%; background: var(--face); color-scheme: light dark; }
.panel[data-resizing] iframe { pointer-events: none; }
.grip { position: absolute; inset-block: 0; inset-inline-start: -4px; inline-size: 8px; cursor: ew-resize; touch-action: none; }
.grip:hover, .grip:focus-visible, .panel[data-resizing] .grip { background: var(--key); opacity: .35; outline: none; }
`;
