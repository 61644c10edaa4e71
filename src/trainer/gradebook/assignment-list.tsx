/** The trainer's assignments, and hand-ins to assignments that are not here. */
import { fill } from '../../course/strings/fill.ts';
import { PlaceLink, useSurroundings } from './client-context.tsx';
import type { Overview, ShownHead } from './shown.ts';

function Entry({ head }: { head: ShownHead }) {
  const { wording } = useSurroundings();
  const { strings, count, moment } = wording;
  const people = count(head.people);
  return (
    <li>
      <h3>
        <PlaceLink to={{ at: 'book', book: head.id, view: 'people' }}>
          <span lang={head.locale}>{head.title}</span>
        </PlaceLink>
      </h3>
      <p class="hint facts">
        <span>
          {head.roster > 0 ? fill(strings.handedInOf, { people, roster: count(head.roster) }) : fill(strings.handedIn, { people })}
        </span>
        {head.waiting > 0 && (
          <PlaceLink to={{ at: 'book', book: head.id, view: 'answers' }}>
            {fill(strings.waitingCount, { count: count(head.waiting) })}
          </PlaceLink>
        )}
        {head.aside > 0 && (
          <PlaceLink to={{ at: 'book', book: head.id, view: 'aside' }}>{fill(strings.asideCount, { count: count(head.aside) })}</PlaceLink>
        )}
        <span>{fill(strings.sentAt, { time: moment(head.sentAt, head.timeZone) })}</span>
        {head.dueAt !== undefined && <span>{fill(strings.due, { time: moment(head.dueAt, head.timeZone) })}</span>}
        {head.status === 'archived' && <span>{strings.archived}</span>}
      </p>
    </li>
  );
}

export function AssignmentList({ overview, assignPath }: { overview: Overview; assignPath: string }) {
  const { wording } = useSurroundings();
  const { strings, count } = wording;
  return (
    <section aria-labelledby="assignments-head">
      <h2 id="assignments-head">{strings.assignments}</h2>
      {overview.books.length === 0 ? (
        <p>
          {strings.noAssignments} <a href={assignPath}>{strings.toAssign}</a>
        </p>
      ) : (
        <ul class="plain assignments">
          {overview.books.map((head) => (
            <Entry key={head.id} head={head} />
          ))}
        </ul>
      )}
      {overview.strangers.length > 0 && (
        <>
          <h3>{strings.strangers}</h3>
          <p class="hint">{strings.strangersHint}</p>
          <ul>
            {overview.strangers.map(({ assignment, count: many, names }) => (
              <li key={assignment}>
                {fill(strings.strangerLine, { assignment, count: count(many), names: names.join(strings.separator) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {overview.spoilt.length > 0 && <p class="notice warning">{fill(strings.spoilt, { count: count(overview.spoilt.length) })}</p>}
    </section>
  );
}
