/** The sittings on this device, beside the one that is open. */
import { useEffect } from 'preact/hooks';
import { isFinished } from '../assessment/sitting.ts';
import type { TakeStrings } from '../course/strings/index.ts';
import { $sittings, openSittings } from '../progress/sitting-store.ts';
import { useStore } from '../progress/use-store.ts';
import { WorkList } from './work-list.tsx';

export function KeptWork({
  here,
  strings,
  locale,
}: {
  /** The assignment that is open; beside it only what is not finished is listed. */
  here: string | null;
  strings: TakeStrings;
  locale: string;
}) {
  const sittings = useStore($sittings);
  useEffect(openSittings, []);
  return (
    <WorkList
      sittings={sittings.filter((sitting) => sitting.attempt.scope !== here && (here === null || !isFinished(sitting)))}
      title={here === null ? strings.work : strings.workUnfinished}
      nameOf={({ assignment }) => assignment.title}
      strings={strings}
      locale={locale}
    />
  );
}
