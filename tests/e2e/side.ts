import type { Extension } from './extension.ts';

/** The browser's own side panel, as a person sees it; Playwright does not count it among the pages. */
export interface Side {
  text(): Promise<string>;
  /** Presses the button of this name. */
  press(name: string): Promise<void>;
  /** Types into the field that finds accounts. */
  find(text: string): Promise<void>;
  close(): Promise<void>;
}

export async function openSide(extension: Extension): Promise<Side> {
  const { evaluate, close } = await extension.openSide();
  return {
    text: async () => String(await evaluate('document.body.innerText')),
    press: async (name) => {
      const button = `[...document.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.innerText).includes(${JSON.stringify(name)}))`;
      await evaluate(`${button}.click()`);
    },
    find: async (text) => {
      const type = `const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
        const field = document.querySelector('input'); set.call(field, ${JSON.stringify(text)});
        field.dispatchEvent(new Event('input', { bubbles: true }))`;
      await evaluate(`{ ${type} }`);
    },
    close,
  };
}
