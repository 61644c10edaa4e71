/** What is asked in a sitting: the questions and the conversations. A view without memory: it shows an attempt and asks for the next. */
import { type Attempt, respond } from '../assessment/attempt.ts';
import { QuizPlayer } from '../assessment/quiz-player.tsx';
import type { KeptScenario } from '../assignment/assigned-scenario.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, QuizStrings } from '../course/strings/index.ts';
import type { LoadedInteractions } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import type { ScenarioPart } from './load-scenario-part.ts';
import { unfinishedScenarios } from './scenario-scores.ts';

export function SittingPlayer({
  attempt,
  latest = () => attempt,
  items,
  interactions,
  scenarios,
  part,
  feedback,
  checked,
  onSave,
  onCheck,
  onHandIn,
  strings,
  exerciseStrings,
  locale,
}: {
  attempt: Attempt;
  /** The attempt as it is now, where it may have moved on since this was drawn. */
  latest?: () => Attempt;
  items: ReadonlyMap<string, DeliveredItem>;
  interactions: LoadedInteractions;
  scenarios: readonly KeptScenario[];
  /** Where there are scenarios. */
  part: ScenarioPart | undefined;
  feedback: Assignment['feedback'];
  /** Items whose outcome was shown. */
  checked: readonly string[];
  onSave: (attempt: Attempt) => void;
  onCheck: (itemId: string) => void;
  onHandIn: () => void;
  strings: QuizStrings;
  exerciseStrings: ExerciseStrings;
  locale: string;
}) {
  const toHead = (slug: string) => {
    const head = part && document.getElementById(part.views.headOf(slug));
    head?.focus();
    head?.scrollIntoView({ block: 'start' });
  };
  const open = part ? unfinishedScenarios(scenarios, attempt) : [];
  const hasItems = attempt.items.length > scenarios.length;
  const conversations = part && (
    <part.views.ScenariosUnderWay
      scenarios={scenarios}
      attempt={attempt}
      feedback={feedback}
      onPath={(scenario, path) => onSave(respond(latest(), scenario, path, new Date().toISOString()))}
      words={part.words}
    />
  );
  return (
    <>
      {part && hasItems && (
        <p class="hint">
          {fill(part.words.words.playing.jump, { count: scenarios.length })}{' '}
          {scenarios.slice(0, 1).map(({ slug, title }) => (
            <button type="button" class="link" key={slug} onClick={() => toHead(slug)}>
              {title}
            </button>
          ))}
        </p>
      )}
      {!hasItems && conversations}
      <QuizPlayer
        items={items}
        interactions={interactions}
        attempt={attempt}
        onSave={onSave}
        onHandIn={onHandIn}
        checking={feedback === 'item' ? { checked, onCheck, locale } : undefined}
        more={open.map(({ slug, title }) => ({
          text: fill(part?.words.words.playing.unfinished ?? '', { title }),
          onGo: () => toHead(slug),
        }))}
        strings={strings}
        exerciseStrings={exerciseStrings}
      />
      {hasItems && conversations}
    </>
  );
}
