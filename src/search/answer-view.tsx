import type { ComponentChildren } from 'preact';
import { fill } from '../course/strings/fill.ts';
import { isFiltered, type SearchRequest } from './request.ts';
import { ResultView } from './result-view.tsx';
import type { Answer, SearchState } from './searcher.ts';
import type { SearchWords } from './words.ts';

interface Props {
  words: SearchWords;
  state: SearchState;
  onAsk(request: SearchRequest): void;
  onRetry(): void;
  onOpen?: (() => void) | undefined;
  /** Under the results. */
  children?: ComponentChildren;
}

function statusOf(state: SearchState, { strings }: SearchWords): string {
  if (state.phase === 'idle') return strings.start;
  if (state.phase === 'failed') return fill(strings.failed, { reason: strings.reasons[state.reason] });
  const { answer } = state;
  if (!answer) return strings.loading;
  return answer.count === 0 ? fill(strings.none, { query: answer.request.query.trim() }) : fill(strings.results, { count: answer.count });
}

function Elsewhere({ words, onOpen }: Pick<Props, 'words' | 'onOpen'>) {
  return (
    <ul class="plain elsewhere">
      {words.elsewhere.map(({ path, text }) => (
        <li key={path}>
          <a href={path} onClick={onOpen}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Nothing({ words, answer, onAsk, onOpen }: Pick<Props, 'words' | 'onAsk' | 'onOpen'> & { answer: Answer }) {
  const { strings } = words;
  if (answer.hidden > 0 && isFiltered(answer.request)) {
    return (
      <p>
        {fill(strings.hidden, { count: answer.hidden })}{' '}
        <button type="button" class="link" onClick={() => onAsk({ ...answer.request, kind: '', module: '' })}>
          {strings.clearFilters}
        </button>
      </p>
    );
  }
  return (
    <>
      <p>{strings.noneHelp}</p>
      <Elsewhere words={words} onOpen={onOpen} />
    </>
  );
}

/** What came back: how much, announced politely, then the results or where to look instead. */
export function AnswerView({ words, state, onAsk, onRetry, onOpen, children }: Props) {
  const answer = 'answer' in state ? state.answer : undefined;
  return (
    <div class="answer" aria-busy={state.phase === 'searching'}>
      <p class="hint search-status" role="status">
        {statusOf(state, words)}
      </p>
      {state.phase === 'failed' && (
        <button type="button" onClick={onRetry}>
          {words.strings.retry}
        </button>
      )}
      {state.phase === 'failed' && <Elsewhere words={words} onOpen={onOpen} />}
      {answer?.count === 0 && <Nothing words={words} answer={answer} onAsk={onAsk} onOpen={onOpen} />}
      {answer && answer.count > 0 && (
        <ol class="plain results">
          {answer.found.map((found) => (
            <ResultView key={found.url} found={found} strings={words.strings} hasModules={words.modules.length > 1} onOpen={onOpen} />
          ))}
        </ol>
      )}
      {answer && answer.count > 0 && children}
    </div>
  );
}
