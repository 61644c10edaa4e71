/** The time left: shown or hidden, a polite warning now and then, and the end. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import type { TakeStrings } from '../course/strings/index.ts';
import { isShort, minutesAndSeconds, minutesLeft, warningDue } from './time-warnings.ts';

export function Clock({
  allowed,
  left,
  onWarning,
  onEnd,
  strings,
}: {
  /** Milliseconds for the whole attempt. */
  allowed: number;
  /** Milliseconds left at the moment. */
  left: () => number;
  /** Told the words of a warning. */
  onWarning: (words: string) => void;
  onEnd: () => void;
  strings: TakeStrings;
}) {
  const [shown, setShown] = useState(true);
  const [rest, setRest] = useState(left);
  const [warning, setWarning] = useState('');
  const before = useRef(Number.POSITIVE_INFINITY);
  const calls = useRef({ left, onWarning, onEnd });
  calls.current = { left, onWarning, onEnd };
  useEffect(() => {
    const look = () => {
      const now = calls.current.left();
      setRest(now);
      if (warningDue(before.current, now, allowed)) {
        const words = fill(strings.soon, { count: minutesLeft(now) });
        setWarning(words);
        calls.current.onWarning(words);
      }
      before.current = now;
      if (now === 0) calls.current.onEnd();
    };
    look();
    const timer = setInterval(look, 1000);
    // A page that comes back to the front may have slept.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [allowed]);
  return (
    <div class={warning === '' ? 'clock' : 'clock short'}>
      {shown && (
        <p role="timer" aria-live="off">
          <span class="hint">{strings.timeLeft}</span>{' '}
          <b>{isShort(rest) ? minutesAndSeconds(rest) : fill(strings.minuteCount, { count: minutesLeft(rest) })}</b>
        </p>
      )}
      <button type="button" class="quiet small" aria-pressed={!shown} onClick={() => setShown(!shown)}>
        {shown ? strings.hideClock : strings.showClock}
      </button>
      {warning !== '' && <p class="warned">{warning}</p>}
    </div>
  );
}
