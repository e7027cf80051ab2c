import { execFileSync, spawnSync } from 'node:child_process';

/** Whether a PDF can be read here. */
export const paper = spawnSync('pdftotext', ['-v']).error === undefined;
export const withoutPaper = 'there is no pdftotext (poppler-utils) on this machine to read a PDF with';

/** The words of each page of a PDF, as they stand on it. */
export const pagesOf = (pdf: Uint8Array): string[] =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString().split('\f').slice(0, -1);
