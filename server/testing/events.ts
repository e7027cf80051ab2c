/** Server-sent events as a test reads them. */
export interface Events {
  /** Resolves to the data of the next `change`, or to undefined when the stream has ended. */
  next(): Promise<unknown>;
  /** Goes away, as a reader does. */
  close(): Promise<void>;
}

/** Rejects when the answer is no stream; resolves once it has said hello. */
export async function readEvents(response: Response): Promise<Events> {
  if (response.status !== 200 || !response.body) throw new Error(`answered ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const block = async (): Promise<string | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const found = text.slice(0, end);
        text = text.slice(end + 2);
        return found;
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += value;
    }
  };
  if ((await block()) !== 'event: hello\ndata: {}') throw new Error('did not say hello');
  return {
    async next() {
      for (let found = await block(); found !== undefined; found = await block()) {
        const [, data] = /^event: change\ndata: (.+)$/.exec(found) ?? [];
        if (data !== undefined) return JSON.parse(data);
      }
      return undefined;
    },
    close: () => reader.cancel(),
  };
}
