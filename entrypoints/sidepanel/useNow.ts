import { useEffect, useState } from 'react';

const EVERY_MS = 30_000;

/** The time, as far as what is shown depends on it. Epoch milliseconds. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const again = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(again);
  }, []);
  return now;
}
