export interface OutFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saved as the browser saves what a page offers: no permission is needed, and nothing leaves this machine. */
export function saveFile({ name, type, content }: OutFile): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The address goes with the page: taken away sooner, a browser that is slow to begin would save nothing.
}
