import { isCode, isTest, type SourceFile } from './source.ts';

const LINES = 200;

/** Long on purpose. An entry that is no longer needed is reported. */
const longFiles: Readonly<Record<string, string>> = {};

const vague = /(?:^|\/)(utils?|helpers?|managers?|services?|common|types|misc)(?:\/|\.[jt]sx?$)/;

export function vagueName({ path }: SourceFile): string[] {
  return vague.test(path) ? [`${path}: name it after what it does`] : [];
}

export function tooLong(file: SourceFile, excused = longFiles): string[] {
  // A test's table may be as long as it takes.
  if (!isCode(file) || isTest(file) || !/^(entrypoints|components|lib|server|scripts)\//.test(file.path))
    return [];
  const lines = file.text.trimEnd().split('\n').length;
  const reason = excused[file.path];
  if (lines > LINES && !reason) return [`${file.path} has ${lines} lines: split it`];
  return lines <= LINES && reason ? [`${file.path} is short now: take it off the list of long files`] : [];
}

/** Names of registries and folders of one machine make a clone work for one person only. */
const elsewhere = /registry\.(npmjs|yarnpkg)\.|(?<![\w.:}*])\/(work|home|Users)\/\w/;

export function namesMachine({ path, text }: SourceFile): string[] {
  const line = text.split('\n').findIndex((one) => elsewhere.test(one));
  return line < 0 ? [] : [`${path}:${line + 1} names a registry or a folder of one machine`];
}

const titles = /\btest(?:\.\w+)?(?:\([^'"`]*?\))?\(\s*(['"`])((?:(?!\1).)+)\1,/g;
const lazy = /^(should|it|works|test)\b/i;

/** A test's name is a sentence that says what is so. */
export function unclearTitles({ path, text }: SourceFile): string[] {
  if (!/\.(test|spec)\.tsx?$/.test(path)) return [];
  return [...text.matchAll(titles)]
    .map(([, , title = '']) => title)
    .filter((title) => lazy.test(title) || !(isTemplate(title) || title.split(/\s+/).length >= 3))
    .map((title) => `${path}: "${title}" is not a sentence`);
}

/** A table gives each row its own sentence. */
const isTemplate = (title: string) => /^(%s|\$\w+|\$\{.+\})/.test(title);
