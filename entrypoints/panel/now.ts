import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/** The time to show ages by (epoch milliseconds), renewed each minute while the panel can be seen. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), MINUTE - (Date.now() % MINUTE));
    const renew = () => setNow(Date.now());
    document.addEventListener('visibilitychange', renew);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', renew);
    };
  }, [now]);
  return now;
}
