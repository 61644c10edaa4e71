/** What a timed round says of its time, and when. */

/** Seconds left at which something is said. */
const soon = 60;
const last = 15;

export type ClockNotice = 'timeSoon' | 'timeLast' | 'timeOver';

/** What is to be said once so many seconds are left; undefined as long as there is nothing to say. */
export function noticeAt(secondsLeft: number): ClockNotice | undefined {
  if (secondsLeft <= 0) return 'timeOver';
  if (secondsLeft <= last) return 'timeLast';
  return secondsLeft <= soon ? 'timeSoon' : undefined;
}

/** Minutes and seconds, such as 2:05. */
export function clockFace(secondsLeft: number): string {
  const left = Math.max(0, Math.ceil(secondsLeft));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}
