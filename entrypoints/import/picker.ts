/** Chromium's window for files, whose answer can be written back to; no types of the DOM have it yet. */
interface WithPicker {
  showOpenFilePicker?(options: {
    multiple: boolean;
    types: { description: string; accept: Record<string, string[]> }[];
  }): Promise<FileSystemFileHandle[]>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const canOpen = (): boolean => 'showOpenFilePicker' in window;

/** Empty: the person has closed the window without choosing any. */
export async function openFiles(description: string): Promise<FileSystemFileHandle[]> {
  const types = [
    { description, accept: { [XLSX]: ['.xlsx', '.xlsm'], 'text/csv': ['.csv', '.tsv', '.txt'] } },
  ];
  try {
    return (await (window as WithPicker).showOpenFilePicker?.({ multiple: true, types })) ?? [];
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return [];
    throw error;
  }
}
