import { listed } from '../plain.ts';

/** January to December in English, German, Spanish and French, whole and as they are cut short. */
const months = [
  'january|jan|januar|jänner|jän|enero|ene|janvier|janv',
  'february|feb|februar|febrero|février|févr|fév',
  'march|mar|märz|mrz|mär|marzo|mars',
  'april|apr|abril|abr|avril|avr',
  'may|mai|mayo',
  'june|jun|juni|junio|juin',
  'july|jul|juli|julio|juillet|juil',
  'august|aug|agosto|ago|août',
  'september|sept|sep|septiembre|setiembre|septembre',
  'october|oct|oktober|okt|octubre|octobre',
  'november|nov|noviembre|novembre',
  'december|dec|dezember|dez|diciembre|dic|décembre|déc',
];

export const monthOf: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, at) => listed(names).map((name) => [name, at + 1] as const)),
);

/** What may stand in a date beside day, month and year. */
export const besideDates: ReadonlySet<string> = new Set(
  listed(`
    monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun
    montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so
    lunes|martes|miércoles|jueves|viernes|sábado|domingo|lun|mié|jue|vie|sáb|dom
    lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mer|jeu|ven|sam|dim
    de|del|le|el|den|am|the|of|du|on`),
);
