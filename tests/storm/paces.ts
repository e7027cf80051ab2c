import type { StormOptions } from './storm.ts';

type Kind = Omit<StormOptions, 'seed' | 'writes' | 'extension'>;

/** In the tests of every day: in little time something of everything. */
export const short: Kind = {
  share: 0.18,
  pace: {
    'worker killed': 35,
    'browser killed': 120,
    'database deleted': 250,
    'clock jumped': 65,
    'disk full': 55,
    'connection lost': 150,
  },
  minutes: 5,
  patience: 120_000,
  peer: true,
};

/** Some hundred thousand writes. A browser that is killed is back after a second or two; a worker at once. */
export const long: Kind = {
  share: 0.11,
  pace: {
    'worker killed': 150,
    'browser killed': 6000,
    'database deleted': 20000,
    'clock jumped': 700,
    'disk full': 900,
    'connection lost': 5000,
  },
  minutes: 60,
  patience: 900_000,
  peer: true,
};

/** The browser is killed every few seconds, with writes under way each time: what its own database makes of that. */
export const crashes: Pick<Kind, 'share' | 'pace' | 'minutes'> = {
  share: 0.08,
  pace: {
    'worker killed': 400,
    'browser killed': 70,
    'database deleted': 280,
    'clock jumped': 110,
    'disk full': 90,
    'connection lost': 260,
  },
  minutes: 30,
};

export const calm: Pick<Kind, 'share' | 'pace'> = {
  share: 0,
  pace: {
    'worker killed': 0,
    'browser killed': 0,
    'database deleted': 0,
    'clock jumped': 0,
    'disk full': 0,
    'connection lost': 0,
  },
};
