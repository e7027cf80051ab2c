import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/** The time to show ages by (epoch milliseconds), renewed each minute while the panel can be seen. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const shown = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const renew = () => {
      clearTimeout(timer);
      setNow(Date.now());
      if (!document.hidden) timer = setTimeout(renew, MINUTE);
    };
    timer = setTimeout(renew, MINUTE);
    document.addEventListener('visibilitychange', renew, { signal: shown.signal });
    return () => {
      clearTimeout(timer);
      shown.abort();
    };
  }, []);
  return now;
}
