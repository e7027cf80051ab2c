import type { Examples } from '../page.ts';

/** What example addresses are put together from; they are part of the script in the page, so every letter counts. */
const example = {
  mail: 'https://mail.google.com/mail/',
  opaque: 'FMfcgzQbgcPlvTqXKrNnWdHsRzJtVbLm',
  legacy: '19a4c2d8e7f01b35',
};

export const examples: Examples = {
  'gmail/thread': [
    `${example.mail}u/0/#inbox/${example.opaque}`,
    `${example.mail}u/1/#all/${example.legacy}`,
    `${example.mail}u/0/#label/Clients%2FArden/${example.opaque}`,
    `${example.mail}u/0/#search/from%3Amaria/${example.opaque}`,
    `${example.mail}b/AEoRXRTsample/u/0/#sent/${example.opaque}?compose=new`,
    `${example.mail}#spam/${example.legacy}`,
  ],
  'gmail/list': [
    `${example.mail}u/0/`,
    `${example.mail}u/0/#inbox`,
    `${example.mail}u/1/#inbox/p2`,
    `${example.mail}u/0/#label/Supercalifragilisticexpialidocious`,
    `${example.mail}u/0/#search/${example.opaque}`,
    `${example.mail}u/0/#sent?compose=${example.opaque}`,
    `${example.mail}b/AEoRXRTsample/u/0/#starred`,
  ],
  'gmail/popout': [
    `${example.mail}u/0/popout?ver=abc&search=inbox&th=%23thread-f%3A1847562938475629384&cvid=1`,
    `${example.mail}u/1/?ui=2&view=btop&ver=abc&search=inbox&th=${example.legacy}&cvid=1`,
    `${example.mail}b/AEoRXRTsample/u/0/?view=btop&th=${example.opaque}`,
  ],
};
