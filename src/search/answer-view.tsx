import type { ComponentChildren } from 'preact';
import { fill } from '../course/strings/fill.ts';
import { RecentView } from './recent-view.tsx';
import { isFiltered, type SearchRequest } from './request.ts';
import { ResultView } from './result-view.tsx';
import type { Answer, SearchState } from './searcher.ts';
import { WayOn } from './way-on.tsx';
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
  if (state.phase === 'idle') return '';
  if (state.phase === 'failed') return fill(strings.failed, { reason: strings.reasons[state.reason] });
  const { answer } = state;
  if (!answer) return strings.loading;
  const { count, readAs, missing } = answer;
  if (count === 0) return fill(strings.none, { query: answer.request.query.trim() });
  if (readAs.length > 0) return fill(strings.readAs, { count, words: readAs.join(strings.orJoin) });
  return missing.length > 0 ? fill(strings.missing, { count, words: missing.join(strings.orJoin) }) : fill(strings.results, { count });
}

function Nothing({ words: { strings }, answer, onAsk }: Pick<Props, 'words' | 'onAsk'> & { answer: Answer }) {
  if (answer.hidden === 0 || !isFiltered(answer.request)) return <p>{strings.noneHelp}</p>;
  return (
    <p>
      {fill(strings.hidden, { count: answer.hidden })}{' '}
      <button type="button" class="link" onClick={() => onAsk({ ...answer.request, kind: '', module: '' })}>
        {strings.clearFilters}
      </button>
    </p>
  );
}

/** What came back: how much, announced politely, then the results; and always a way on. */
export function AnswerView({ words, state, onAsk, onRetry, onOpen, children }: Props) {
  const answer = 'answer' in state ? state.answer : undefined;
  const askFor = (query: string) => onAsk({ query, kind: answer?.request.kind ?? '', module: answer?.request.module ?? '' });
  if (state.phase === 'idle') {
    return (
      <div class="answer" aria-busy="false">
        <RecentView words={words} onQuery={askFor} />
      </div>
    );
  }
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
      {answer?.count === 0 && <Nothing words={words} answer={answer} onAsk={onAsk} />}
      {answer && answer.count > 0 && (
        <ol class="plain results">
          {answer.found.map((found) => (
            <ResultView key={found.url} found={found} strings={words.strings} hasModules={words.modules.length > 1} onOpen={onOpen} />
          ))}
        </ol>
      )}
      {answer && answer.count > 0 && children}
      {(answer || state.phase === 'failed') && (
        <WayOn words={words} suggestions={answer?.suggestions ?? []} onQuery={askFor} onOpen={onOpen} />
      )}
    </div>
  );
}
