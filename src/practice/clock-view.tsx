/** The clock of a timed round. It says little, and can be turned off. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import type { PracticeStrings } from '../course/strings/index.ts';
import { type ClockNotice, clockFace, noticeAt } from './clock.ts';

interface ClockProps {
  /** When the time is up, milliseconds since 1970. */
  until: number;
  strings: PracticeStrings;
  onNotice: (notice: ClockNotice) => void;
  onOff: () => void;
}

export function ClockView({ until, strings, onNotice, onOff }: ClockProps) {
  const [now, setNow] = useState(() => Date.now());
  const said = useRef<ClockNotice>();
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = (until - now) / 1000;
  const notice = noticeAt(left);
  useEffect(() => {
    if (notice === undefined || notice === said.current) return;
    said.current = notice;
    onNotice(notice);
  }, [notice]);
  return (
    <p class="clock">
      <span role="timer">{fill(strings.clockLeft, { time: clockFace(left) })}</span>{' '}
      <button type="button" onClick={onOff}>
        {strings.clockOff}
      </button>
    </p>
  );
}
