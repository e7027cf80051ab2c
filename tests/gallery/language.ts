import { speak } from '../fakes/speak.ts';

/** Before anything asks for a word: `?lang=de`. */
const language = new URLSearchParams(location.search).get('lang') ?? 'en';
document.documentElement.lang = language;
speak(language);
