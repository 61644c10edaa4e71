/** A case with the categories to choose from, by click, by number key, or by swiping where there are two. */
import { useRef, useState } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import { CaseView } from './case-view.tsx';
import type { PracticeWords } from './practice-words.ts';
import type { Question } from './question.ts';
import { type Point, sideOfSwipe } from './swipe.ts';

interface QuestionProps {
  question: Question;
  number: number;
  /** Whether several schemes take turns, so that one must look which is asked. */
  mixed: boolean;
  /** Whether a reason is written before choosing. */
  explains: boolean;
  words: PracticeWords;
  onChoose: (option: string, explained: string) => void;
}

export function QuestionView({ question, number, mixed, explains, words, onChoose }: QuestionProps) {
  const { deck, source, options } = question;
  const strings = words.practice;
  const [explained, setExplained] = useState('');
  const [missing, setMissing] = useState(false);
  const reason = useRef<HTMLTextAreaElement>(null);
  const touched = useRef<Point>();
  const [first, second] = options;

  const choose = (option: string | undefined) => {
    if (option === undefined) return;
    if (explains && explained.trim() === '') {
      setMissing(true);
      reason.current?.focus();
      return;
    }
    onChoose(option, explained.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLTextAreaElement;
    if (typing || event.altKey || event.ctrlKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
    event.preventDefault();
    choose(options[Number(event.key) - 1]?.id);
  };
  const swipes = options.length === 2;
  const onPointerUp = (event: PointerEvent) => {
    const from = touched.current;
    touched.current = undefined;
    if (!from || !swipes) return;
    const side = sideOfSwipe(from, { x: event.clientX, y: event.clientY });
    if (side) choose((side === 'left' ? first : second)?.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: number keys work wherever the focus is inside; every option is a button too
    <section class="drill-question" onKeyDown={onKeyDown}>
      <h2 tabIndex={-1}>{fill(strings.questionNumber, { number })}</h2>
      {mixed && (
        <p class="asked-scheme">
          {strings.scheme} <b>{deck.name}</b>
        </p>
      )}
      {/* Swiping is a short cut; the buttons below do the same. */}
      <div
        class={swipes ? 'swipes' : undefined}
        onPointerDown={(event: PointerEvent) => {
          if (event.pointerType === 'touch') touched.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          touched.current = undefined;
        }}
      >
        <CaseView question={question} marked={false} words={words} />
      </div>
      <p class="deciding-question">{source.asks ?? deck.question}</p>
      {explains && (
        <div class="explain">
          <label>
            {strings.explainLabel}
            <textarea
              ref={reason}
              rows={3}
              value={explained}
              aria-describedby="explain-hint"
              onInput={(event) => {
                setExplained((event.target as HTMLTextAreaElement).value);
                setMissing(false);
              }}
            />
          </label>
          <p class="hint" id="explain-hint">
            {strings.explainHint}
          </p>
          <p role="status">{missing && strings.explainFirst}</p>
        </div>
      )}
      <fieldset class="options">
        <legend class="visually-hidden">{strings.optionsLabel}</legend>
        {options.map((option, index) => (
          <button type="button" key={option.id} onClick={() => choose(option.id)}>
            <span class="number-key" aria-hidden="true">
              {index + 1}
            </span>
            <span>
              {option.name}
              {option.scheme && <small> {option.scheme}</small>}
            </span>
          </button>
        ))}
      </fieldset>
      <p class="hint keys">{fill(strings.keysHint, { count: options.length })}</p>
      {swipes && <p class="hint only-touch">{fill(strings.swipeHint, { first: first?.name ?? '', second: second?.name ?? '' })}</p>}
      {deck.convention !== undefined && (
        <details>
          <summary>{strings.conventionTitle}</summary>
          <p>{deck.convention}</p>
        </details>
      )}
    </section>
  );
}
