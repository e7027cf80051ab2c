import { afterEach, describe, expect, test } from 'vitest';
import { insertWords } from './reply.ts';

// In Chromium: what an editor takes, and what undo takes back, only a browser knows.

afterEach(() => {
  document.body.replaceChildren();
});

function editor(text = '', within: HTMLElement = document.body): HTMLElement {
  const element = document.createElement('div');
  element.role = 'textbox';
  element.ariaMultiLine = 'true';
  element.contentEditable = 'true';
  element.style.minHeight = '40px';
  element.textContent = text;
  within.append(element);
  return element;
}

function main(): HTMLElement {
  const element = document.createElement('div');
  element.role = 'main';
  document.body.append(element);
  return element;
}

const words = 'Basel site live (Q4 2026)\nStatus: At risk\n\n<b>14</b> of 35 pumps.';
const insert = (text: string) => insertWords(text, crypto.randomUUID());
const lines = (element: HTMLElement) => element.innerText.replace(/\n+/g, '\n').trim().split('\n');

describe('words for a reply', () => {
  test('stand in it line by line, as text whatever is in them', () => {
    const reply = editor();
    expect(insert(words)).toBe('inserted');
    expect(lines(reply)).toEqual(['Basel site live (Q4 2026)', 'Status: At risk', '<b>14</b> of 35 pumps.']);
    expect(reply.querySelector('b')).toBeNull();
  });

  test('are there once when the same press is told twice, and twice when they are pressed twice', () => {
    const reply = editor();
    for (const press of ['first', 'first', 'second'])
      expect(insertWords('Dear Maria', press)).toBe('inserted');
    expect(lines(reply).join('')).toBe('Dear MariaDear Maria');
  });

  test('are heard of by the page as what is typed is', () => {
    const heard: string[] = [];
    editor().addEventListener('input', (event) => heard.push((event as InputEvent).inputType));
    insert(words);
    expect(heard).toContain('insertText');
  });

  test('are taken back by undo, and what stood there stays', () => {
    const reply = editor('Best, Alex');
    insert(words);
    for (let times = 0; times < 20; times++) document.execCommand('undo');
    expect(lines(reply)).toEqual(['Best, Alex']);
  });

  test('go before what is there already, a signature', () => {
    const reply = editor('Best, Alex');
    insert('Dear Maria');
    expect(lines(reply)).toEqual(['Dear Maria', 'Best, Alex']);
  });

  test('go where the caret was, and replace nothing that was selected', () => {
    const reply = editor('Dear Maria, Best, Alex');
    const text = reply.firstChild;
    if (text) document.getSelection()?.setBaseAndExtent(text, 0, text, 12);
    insert('all is well. ');
    expect(reply.innerText.startsWith('Dear Maria, all is well.')).toBe(true);
    expect(reply.innerText).toContain('Best, Alex');
  });

  test('go below the conversation rather than into a draft in a window of its own', () => {
    const [reply, draft] = [editor('', main()), editor()];
    expect(insert('Dear Maria')).toBe('inserted');
    expect([reply.innerText.trim(), draft.innerText.trim()]).toEqual(['Dear Maria', '']);
  });

  test('go into the draft that has the caret', () => {
    const [reply, draft] = [editor('', main()), editor('x')];
    if (draft.firstChild) document.getSelection()?.collapse(draft.firstChild, 1);
    insert('Dear Maria');
    expect([reply.innerText.trim(), draft.innerText.includes('Dear Maria')]).toEqual(['', true]);
  });
});

describe('words go nowhere', () => {
  test('where nothing is open', () => expect(insert('Dear Maria')).toBe('none'));

  test('where what is open is folded away', () => {
    editor().style.display = 'none';
    expect(insert('Dear Maria')).toBe('none');
  });

  test('where two drafts are open and neither has the caret', () => {
    editor();
    editor();
    expect(insert('Dear Maria')).toBe('none');
  });

  test('into a field for one line, or one that is only read', () => {
    editor().ariaMultiLine = null;
    editor().contentEditable = 'false';
    expect(insert('Dear Maria')).toBe('none');
  });

  test('where the page throws them out again', () => {
    const reply = editor();
    reply.addEventListener('input', () => reply.replaceChildren());
    expect(insert('Dear Maria')).toBe('failed');
  });
});
