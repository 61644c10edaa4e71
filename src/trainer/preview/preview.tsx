/** An assignment as a learner gets it, in the same views, with nothing kept. Loaded when somebody looks. */
import { useEffect, useState } from 'preact/hooks';
import type { PoolObjective } from '../../assessment/pool.ts';
import type { KeptScenario } from '../../assignment/assigned-scenario.ts';
import type { AssignedItem } from '../../assignment/assignment.ts';
import { assignedId } from '../../assignment/form-of-assignment.ts';
import { sealItem } from '../../assignment/seal-item.ts';
import { localePath } from '../../course/locale.ts';
import { fill } from '../../course/strings/fill.ts';
import { type LoadedInteractions, loadInteractions } from '../../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../../interactions/item.ts';
import { loadScenarioPart, type ScenarioPart } from '../../sitting/load-scenario-part.ts';
import { addStyles } from '../../ui/page-styles.ts';
import liveStyles from '../../ui/styles/exercise-live.css?inline';
import quizStyles from '../../ui/styles/quiz.css?inline';
import { fetchScenarios } from '../browser/scenarios.ts';
import { nameOf } from '../builder/finish.ts';
import type { Words } from '../builder/words.ts';
import type { AssignmentRecord } from '../storage/assignment-record.ts';
import { Trial } from './trial.tsx';

/** Everything a learner's device would have when the sitting begins. */
export interface Prepared {
  items: ReadonlyMap<string, DeliveredItem>;
  assigned: AssignedItem[];
  interactions: LoadedInteractions;
  objectives: PoolObjective[];
  scenarios: KeptScenario[];
  /** Where there are scenarios. */
  part: ScenarioPart | undefined;
}

interface Sources {
  /** By `nameOf`. */
  loadItems: () => Promise<ReadonlyMap<string, DeliveredItem>>;
  loadObjectives: () => Promise<PoolObjective[]>;
}

async function prepare({ draft, id, sent }: AssignmentRecord, { loadItems, loadObjectives }: Sources, words: Words): Promise<Prepared> {
  // What was sent is shown as it was then: an own item may have been changed since.
  const keyed: readonly DeliveredItem[] =
    sent?.items ?? (await loadItems().then((found) => draft.items.flatMap((chosen) => found.get(nameOf(chosen)) ?? [])));
  const shown = draft.sealed ? keyed.map((item) => sealItem(item, id)) : keyed;
  const named = draft.scenarios ?? [];
  const [interactions, scenarios, part, objectives] = await Promise.all([
    loadInteractions(shown.map((item) => item.interaction)),
    sent?.scenarios ?? fetchScenarios(named, draft.locale).then((found) => found.map(({ kept }) => kept)),
    named.length === 0 ? undefined : loadScenarioPart(localePath(words.locale, '/data/assigned-scenarios.json')),
    // Without a result that is shown nobody reads them.
    draft.sealed ? [] : loadObjectives(),
  ]);
  for (const styles of [liveStyles, quizStyles, ...[...interactions.values()].map((parts) => parts.styles ?? '')]) addStyles(styles);
  const assigned = shown.map((item): AssignedItem => ({ item }));
  const items = new Map(assigned.map((entry, index) => [assignedId(entry), shown[index] as DeliveredItem]));
  return { items, assigned, interactions, objectives, scenarios, part: scenarios.length === 0 ? undefined : part };
}

export function Preview({
  record,
  trainer,
  words,
  ...sources
}: Sources & {
  record: AssignmentRecord;
  trainer: string;
  words: Words;
}) {
  const { previewing } = words.assign;
  const [prepared, setPrepared] = useState<Prepared>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    let gone = false;
    prepare(record, sources, words).then(
      (found) => !gone && setPrepared(found),
      (error: unknown) => !gone && setFailure(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      gone = true;
    };
  }, []);
  if (failure !== undefined) return <p class="notice warning">{fill(previewing.failed, { reason: failure })}</p>;
  if (!prepared) return <p role="status">{previewing.loading}</p>;
  if (prepared.assigned.length + prepared.scenarios.length === 0) return <p class="notice">{previewing.empty}</p>;
  return <Trial record={record} trainer={trainer} prepared={prepared} words={words} />;
}
