import { createTurns } from './turn.ts';

/** How far reading is: 0 to 1, and rows read so far. */
export interface ReadSoFar {
  readonly fraction: number;
  readonly rows: number;
}

/** Told as reading goes on; it gives others a turn and stops by the signal. */
export interface Progress {
  /** Bytes that will come, as far as the file says. */
  expect(bytes: number): void;
  /** Bytes and rows of what is being read now. Rejects with the signal's reason. */
  at(bytes: number, rows?: number): Promise<void>;
  /** All of what was being read. */
  done(bytes: number, rows?: number): void;
}

const OFTEN = 50;

export function createProgress(options: {
  signal?: AbortSignal | undefined;
  onProgress?: ((soFar: ReadSoFar) => void) | undefined;
}): Progress {
  const takeTurn = createTurns(options.signal);
  let [expected, bytesBefore, rowsBefore] = [0, 0, 0];
  let told = 0;
  const tell = (bytes: number, rows: number) => {
    told = performance.now();
    options.onProgress?.({
      fraction: expected > 0 ? Math.min(1, (bytesBefore + bytes) / expected) : 0,
      rows: rowsBefore + rows,
    });
  };
  return {
    expect(bytes) {
      expected = bytes;
    },
    async at(bytes, rows = 0) {
      if (performance.now() - told >= OFTEN) tell(bytes, rows);
      await takeTurn();
    },
    done(bytes, rows = 0) {
      tell(bytes, rows);
      bytesBefore += bytes;
      rowsBefore += rows;
    },
  };
}
