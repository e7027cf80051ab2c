import type { XmlEvents } from '../xml/scan.ts';
import { unescaped } from '../xml/text.ts';

/** Collects the workbook's list of texts: each may be in several runs of different look, and be read aloud otherwise. */
export function stringEvents(found: string[]): XmlEvents {
  let text = '';
  let isText = false;
  let isAloud = false;
  return {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isAloud = true;
      if (name === 't') isText = !isAloud;
    },
    text(value) {
      if (isText) text += value;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isAloud = false;
      if (name === 'si') found.push(unescaped(text));
    },
  };
}
