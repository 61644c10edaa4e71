import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import { Mark, PartList } from '../part-list.tsx';
import { shuffleAway } from '../shuffle.ts';
import type { ViewProps } from '../view.ts';
import type { OrderResponse } from './schema.ts';

/** A list with arrow buttons on each step; dragging is a shortcut. */
export function OrderView({ item, response, onChange, outcome, seed, strings, live }: ViewProps<'order', OrderResponse>) {
  const start = useMemo(
    () =>
      shuffleAway(
        item.steps.map((step) => step.id),
        `${seed}/${item.id}`,
      ),
    [item, seed],
  );
  const given = response !== undefined && response.length > 0;
  const current = given ? response : start;
  // Steps without reasons are sealed: their right order is not known here, so the one shown first may be it.
  const mayBeRight = item.steps.every((step) => step.why === '');
  const [dragged, setDragged] = useState<string | null>(null);
  const [news, setNews] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<string | null>(null);

  // With the drawing itself, as on the board: a quick second key comes before the frame.
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    const [id, direction] = focusNext.current.split('/');
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-step="${id}"] button`) ?? [])];
    const same = buttons.find((button) => button.dataset['direction'] === direction);
    (same && same.getAttribute('aria-disabled') !== 'true'
      ? same
      : buttons.find((button) => button.getAttribute('aria-disabled') !== 'true')
    )?.focus();
    focusNext.current = null;
  });

  const textOf = (id: string) => item.steps.find((step) => step.id === id)?.text ?? id;
  const move = (id: string, to: number) => {
    if (outcome || to < 0 || to >= current.length) return;
    const others = current.filter((other) => other !== id);
    onChange([...others.slice(0, to), id, ...others.slice(to)]);
    setNews(fill(strings.moved, { step: textOf(id), position: to + 1, count: current.length }));
  };
  return (
    <>
      {live && outcome === null && <p class="hint">{strings.orderHint}</p>}
      <ol class="order" ref={list}>
        {current.map((id, index) => {
          const part = outcome?.parts.find((candidate) => candidate.id === id);
          return (
            <li
              key={id}
              data-step={id}
              class={part ? (part.right ? 'right' : 'wrong') : dragged === id ? 'dragged' : undefined}
              draggable={outcome === null}
              onDragStart={(event) => {
                event.dataTransfer?.setData('text/plain', id);
                setDragged(id);
              }}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== null) move(dragged, index);
              }}
            >
              <span class="position">{index + 1}</span>
              <span class="step">{textOf(id)}</span>
              {part && <Mark right={part.right} />}
              {outcome === null &&
                (['up', 'down'] as const).map((direction) => {
                  const to = direction === 'up' ? index - 1 : index + 1;
                  return (
                    <button
                      key={direction}
                      type="button"
                      class="icon"
                      data-direction={direction}
                      aria-disabled={to < 0 || to >= current.length}
                      aria-label={fill(direction === 'up' ? strings.moveUp : strings.moveDown, { step: textOf(id) })}
                      onClick={() => {
                        focusNext.current = `${id}/${direction}`;
                        move(id, to);
                      }}
                    >
                      <span aria-hidden="true">{direction === 'up' ? '↑' : '↓'}</span>
                    </button>
                  );
                })}
            </li>
          );
        })}
      </ol>
      {outcome === null && mayBeRight && (
        <p class="actions">
          <button type="button" class="quiet" aria-pressed={given} onClick={() => given || onChange(start)}>
            {given && <span aria-hidden="true">✓ </span>}
            {strings.keepOrder}
          </button>
        </p>
      )}
      <p role="status" class="visually-hidden">
        {news}
      </p>
      {outcome && (
        <PartList
          outcome={outcome}
          labelOf={(part) => textOf(part.id)}
          answerOf={(position) => fill(strings.position, { position })}
          strings={strings}
        />
      )}
    </>
  );
}
