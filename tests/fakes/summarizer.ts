import type { Availability, CoreOptions, SummarizerApi } from '../../lib/device/summarizer-api.ts';

interface Setup {
  availability?: Availability;
  /** Chrome began with these. */
  languages?: readonly string[];
  /** Whether a person has just pressed something. */
  isPressed?: boolean;
  /** The most characters that it takes. */
  quota?: number;
  chunks?: readonly string[];
  /** The download fails. */
  isCut?: boolean;
  /** Called between the steps of the download, and before each part of the answer. */
  step?(): void;
}

const enums: Readonly<Record<'type' | 'format' | 'length', readonly string[]>> = {
  type: ['tldr', 'teaser', 'key-points', 'headline'],
  format: ['plain-text', 'markdown'],
  length: ['short', 'medium', 'long'],
};

/** The browser's Summarizer, as strict as Chrome's: it refuses what Chrome refuses, with the same errors. */
export function createFakeSummarizer(setup: Setup = {}) {
  const {
    languages = ['en', 'es', 'ja'],
    quota = 20_000,
    chunks = ['Key points'],
    step = () => undefined,
  } = setup;
  const inputs: string[] = [];
  let open = 0;

  function availabilityOf(options: CoreOptions): Availability {
    for (const [name, allowed] of Object.entries(enums))
      if (!allowed.includes(options[name as 'type'])) throw new TypeError(`${name} is no such value`);
    // Throws a RangeError at what is no language tag.
    const asked = Intl.getCanonicalLocales([...options.expectedInputLanguages, options.outputLanguage]);
    const isKnown = asked.every((language) => languages.includes(language.split('-')[0] ?? ''));
    return isKnown ? (setup.availability ?? 'available') : 'unavailable';
  }

  const api: SummarizerApi = {
    availability: async (options) => availabilityOf(options),
    async create(options) {
      options.signal.throwIfAborted();
      const found = availabilityOf(options);
      if (found === 'unavailable') throw new DOMException('not supported', 'NotSupportedError');
      if (found !== 'available') {
        if (!setup.isPressed) throw new DOMException('needs a user gesture', 'NotAllowedError');
        await download(options.signal, options.monitor);
      }
      open += 1;
      let isDestroyed = false;
      return {
        destroy() {
          if (!isDestroyed) open -= 1;
          isDestroyed = true;
        },
        summarizeStreaming(input, { signal }) {
          if (isDestroyed) throw new DOMException('destroyed', 'InvalidStateError');
          inputs.push(input);
          return answer(input, signal);
        },
      };
    },
  };

  async function download(signal: AbortSignal, monitor: Parameters<SummarizerApi['create']>[0]['monitor']) {
    const heard: ((event: { loaded: number }) => void)[] = [];
    monitor({ addEventListener: (_type, listener) => heard.push(listener) });
    for (const loaded of [0, 0.5, 1]) {
      for (const hear of heard) hear({ loaded });
      step();
      await Promise.resolve();
      signal.throwIfAborted();
      if (setup.isCut) throw new DOMException('no way to the model', 'NetworkError');
    }
  }

  function answer(input: string, signal: AbortSignal): ReadableStream<string> {
    const left = [...chunks];
    return new ReadableStream({
      pull(controller) {
        step();
        if (signal.aborted) return controller.error(signal.reason);
        if (input.length > quota) return controller.error(new DOMException('too long', 'QuotaExceededError'));
        const next = left.shift();
        if (next === undefined) controller.close();
        else controller.enqueue(next);
      },
    });
  }

  return {
    api,
    /** All that it was given to sum up. */
    inputs,
    /** How many were made and not put away. */
    open: () => open,
  };
}
