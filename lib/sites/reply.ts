/** What became of words for a reply: they are in it; none is open; or it did not take them. */
export type Inserted = 'inserted' | 'none' | 'failed';

/**
 * Writes words into the reply that is open, as a person types them: the site hears of it, and undo takes them back. They
 * go where the caret last was in it, else to its top. Nothing is sent. Runs inside the page, and only when the person asks
 * for it, so it can use nothing from outside itself.
 *
 * Of several, the one with the caret is meant, else the one below the conversation: a draft in a window of its own may be
 * to somebody else.
 *
 * @param press names what the person did: told of it again, by a worker that was stopped in between, it does nothing
 */
export function insertWords(words: string, press: string): Inserted {
  // Of our own world in this page, which lasts as long as the page.
  const world = globalThis as { keysideInserted?: string };
  if (world.keysideInserted === press) return 'inserted';
  const EDITOR = '[role="textbox"][contenteditable="true"][aria-multiline="true"]';
  const isShown = ({ offsetWidth, offsetHeight }: HTMLElement) => offsetWidth > 0 && offsetHeight > 0;
  const editors = [...document.querySelectorAll<HTMLElement>(EDITOR)].filter(isShown);
  const selection = document.getSelection();
  const caret = selection?.anchorNode ?? null;
  const withCaret = editors.find((editor) => caret !== null && editor.contains(caret));
  const ofThread = editors.filter((editor) => editor.closest('[role="main"]') !== null).at(-1);
  const editor = withCaret ?? ofThread ?? (editors.length === 1 ? editors[0] : undefined);
  if (!editor || !selection) return 'none';

  editor.focus();
  if (withCaret) selection.collapseToEnd();
  else selection.collapse(editor, 0);
  const text = (editor.textContent ?? '').trim() === '' ? words : `${words}\n\n`;
  const before = editor.textContent ?? '';
  // Line by line, as Enter makes them; a text with breaks in it becomes one line in some browsers.
  text.split('\n').forEach((line, at) => {
    if (at > 0) document.execCommand('insertParagraph');
    if (line !== '') document.execCommand('insertText', false, line);
  });
  const after = editor.textContent ?? '';
  const plain = (some: string) => some.replace(/\s+/g, '');
  if (after === before || !plain(after).includes(plain(words))) return 'failed';
  world.keysideInserted = press;
  return 'inserted';
}
