/**
 * Has something kept up to date while this page can be seen. Each asking is one message that is answered when it has
 * lasted long enough; while it is out, the background stays awake for it.
 */
export function followWhileSeen(follow: () => Promise<unknown>, signal: AbortSignal): void {
  let round = new AbortController();
  const begin = () => {
    round.abort();
    round = new AbortController();
    if (!document.hidden && !signal.aborted) void again(follow, AbortSignal.any([signal, round.signal]));
  };
  begin();
  document.addEventListener('visibilitychange', begin, { signal });
}

async function again(follow: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  // One that fails at once, after an update say, is not asked again until the page is looked at anew.
  while (!signal.aborted && (await follow().then(isAnswer, () => false)));
}

const isAnswer = () => true;
