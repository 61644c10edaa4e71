import type { SearchStrings } from '../course/strings/index.ts';
import type { Piece } from './excerpt.ts';
import type { Found } from './found.ts';

function Excerpt({ pieces }: { pieces: readonly Piece[] }) {
  return <p class="result-excerpt">{pieces.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}</p>;
}

/** One result: its title with what it is; then the answer itself, or the passage that matches best, and others like it. */
export function ResultView({
  found,
  strings,
  hasModules,
  onOpen,
}: {
  found: Found;
  strings: SearchStrings;
  hasModules: boolean;
  onOpen?: (() => void) | undefined;
}) {
  const belongs = [found.kind && strings.kinds[found.kind], hasModules && found.module].filter(Boolean).join(' · ');
  return (
    <li class={found.answer === undefined ? 'result' : 'result direct'}>
      <a class="result-link" href={found.url} onClick={onOpen}>
        <span>{found.title}</span> <small>{belongs}</small>
      </a>
      {found.passage && (
        <a class="result-passage" href={found.passage.url} onClick={onOpen}>
          {found.passage.title}
        </a>
      )}
      {found.answer === undefined ? <Excerpt pieces={found.excerpt} /> : <p class="direct-answer">{found.answer}</p>}
      {found.sections.length > 0 && (
        <ul class="result-sections" aria-label={strings.sections}>
          {found.sections.map((section) => (
            <li key={section.url}>
              <a href={section.url} onClick={onOpen}>
                {section.title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
