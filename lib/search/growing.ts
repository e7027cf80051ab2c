/** Numbers of 32 bits, as many as come. */
export interface Growing {
  readonly length: number;
  push(value: number): void;
  at(index: number): number;
}

export function growing(): Growing {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const wider = new Uint32Array(length * 2);
        wider.set(values);
        values = wider;
      }
      values[length++] = value;
    },
    at: (index) => values[index] ?? 0,
  };
}
