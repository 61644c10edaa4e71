/** The links of what was sent, for the views that hand it out. */
import { useEffect, useState } from 'preact/hooks';
import { deflate } from '../../assignment/compression.ts';
import { localePath } from '../../course/locale.ts';
import type { AssignmentRecord } from '../storage/assignment-record.ts';
import { type Links, linksOf } from './links.ts';

/** The links of a record; made anew when its roster changes. */
export function useLinks(record: AssignmentRecord): Links | undefined {
  const [links, setLinks] = useState<Links>();
  const { sent, roster } = record;
  useEffect(() => {
    if (!sent) return;
    let gone = false;
    const page = new URL(localePath(sent.assignment.locale, '/take/'), location.origin).href;
    linksOf(sent.assignment, roster, page, deflate).then((made) => {
      if (!gone) setLinks(made);
    });
    return () => {
      gone = true;
    };
  }, [sent, roster]);
  return links;
}
