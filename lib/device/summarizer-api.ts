/** What of the browser's Summarizer is used: https://developer.mozilla.org/docs/Web/API/Summarizer */
export interface SummarizerApi {
  availability(options: CoreOptions): Promise<Availability>;
  create(options: CoreOptions & CreateOptions): Promise<SummarizerSession>;
}

export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

export interface CoreOptions {
  type: 'key-points';
  format: 'plain-text';
  length: 'medium';
  /** BCP 47 */
  expectedInputLanguages: string[];
  outputLanguage: string;
}

export interface CreateOptions {
  signal: AbortSignal;
  monitor(downloads: DownloadMonitor): void;
}

export interface DownloadMonitor {
  /** `loaded` goes from 0 to 1. */
  addEventListener(type: 'downloadprogress', heard: (event: { loaded: number }) => void): void;
}

export interface SummarizerSession {
  summarizeStreaming(input: string, options: { signal: AbortSignal }): ReadableStream<string>;
  destroy(): void;
}
