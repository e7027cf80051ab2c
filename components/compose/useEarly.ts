import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ComposeEvents, OpenForm } from './view.ts';

/**
 * What is typed into the field before its form is there: a draft has to be asked for, and nobody waits for that. It goes
 * behind what the draft holds, and a save that was asked for meanwhile follows.
 */
export function useEarly(open: OpenForm | null, on: ComposeEvents) {
  const [early, setEarly] = useState('');
  const asked = useRef(false);
  const wants = useRef(false);
  const form = open?.form.kind === 'note' ? open.form : null;
  const body = form ? joined(form.values.body, early) : early;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the events are new with every paint.
  useEffect(() => {
    if (!form) return;
    asked.current = false;
    if (early !== '') {
      setEarly('');
      on.type({ ...form, values: { ...form.values, body } });
    } else if (wants.current) {
      wants.current = false;
      on.save();
    }
  }, [form, early, body]);

  const begin = () => {
    if (form || asked.current) return;
    asked.current = true;
    on.open('note');
  };
  return {
    body,
    begin,
    type: (text: string) => {
      if (form) return on.type({ ...form, values: { ...form.values, body: text } });
      setEarly(text);
      begin();
    },
    saveSoon: () => {
      wants.current = early.trim() !== '';
    },
    /** Where nothing has come of it, the next press asks again. */
    left: () => {
      asked.current = false;
    },
  };
}

export type Early = ReturnType<typeof useEarly>;
export type Home = RefObject<HTMLElement | null>;

function joined(kept: string, early: string): string {
  return kept === '' || early === '' ? kept + early : `${kept}\n${early}`;
}
