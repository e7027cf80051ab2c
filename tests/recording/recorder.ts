import type { Recording } from './redact.ts';

const parsed = (text: string): unknown => {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
};

/** Keeps every call of this process to an address with its answer, until it is put back. What is kept is redacted by nobody yet. */
export function recordCalls(address: string): { readonly calls: readonly Recording[]; stop(): void } {
  const calls: Recording[] = [];
  const plain = globalThis.fetch;
  const { origin, host } = new URL(address);
  globalThis.fetch = async (input, init) => {
    const whole = input instanceof Request ? input.clone() : undefined;
    const asked = whole ? await whole.text() : init?.body;
    const response = await plain(input, init);
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin === origin)
      calls.push({
        ...{
          method: whole?.method ?? init?.method ?? 'GET',
          host,
          path: url.pathname + url.search,
          status: response.status,
        },
        asked: typeof asked === 'string' ? parsed(asked) : null,
        headers: Object.fromEntries(response.headers),
        answer: parsed(await response.clone().text()),
      });
    return response;
  };
  return {
    calls,
    stop() {
      globalThis.fetch = plain;
    },
  };
}
