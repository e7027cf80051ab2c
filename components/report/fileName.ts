/** What no system minds in a file's name, and no longer than it can be. */
export const fileName = (title: string, ending: string): string =>
  `${
    title
      .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[ .]+|[ .]+$/g, '')
      .slice(0, 100)
      .trim() || 'Keyside'
  }.${ending}`;
