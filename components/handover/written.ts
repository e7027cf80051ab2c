import { t } from '../../lib/i18n/index.ts';
import type { PackLine, PackSection } from './sections.ts';

interface Document {
  title: string;
  /** `As of 24 November, for internal use only`. */
  about: string;
  sections: readonly PackSection[];
}

/** For a mail or a file: plain text, a line for each thing. */
export function asText({ title, about, sections }: Document): string {
  const parts = sections.map(({ title: name, lines, none, left }) =>
    [name.toUpperCase(), ...(lines.length > 0 ? lines.flatMap(textLine) : left ? [] : [none]), left]
      .filter(Boolean)
      .join('\n'),
  );
  return [title, about, '', parts.join('\n\n')].join('\n');
}

function textLine({ mark, lead, facts, text }: PackLine): string[] {
  const line = ['-', mark && `${mark}:`, [lead, ...facts].filter(Boolean).join(' · ')]
    .filter(Boolean)
    .join(' ');
  return [line, ...(text ? text.split('\n').map((each) => `    ${each}`) : [])];
}

/** For a wiki: Markdown in which nothing of what people wrote is taken for marks. */
export function asMarkdown({ title, about, sections }: Document): string {
  const parts = sections.map(({ title: name, lines, none, left }) =>
    [
      `## ${plain(name)}`,
      '',
      ...(lines.length > 0
        ? [...lines.flatMap(markdownLine), ...(left ? [''] : [])]
        : left
          ? []
          : [plain(none)]),
      ...(left ? [`_${plain(left)}_`] : []),
    ].join('\n'),
  );
  return [`# ${plain(title)}`, '', `**${plain(about)}**`, '', parts.join('\n\n'), ''].join('\n');
}

function markdownLine({ mark, lead, facts, text }: PackLine): string[] {
  const head = lead && `**${plain(lead)}**`;
  const line = [mark && `${plain(mark)}:`, [head, ...facts.map(plain)].filter(Boolean).join(' · ')];
  const quote = text ? text.split('\n').map((each) => `  > ${plain(each)}`) : [];
  return [`- ${line.filter(Boolean).join(' ')}`, ...quote];
}

const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

export const aboutPack = (day: string): string => t('handover.about', { day });
