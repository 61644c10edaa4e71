/** The result of an attempt over the whole course, module by module, in the order of the course. */
import { fill } from '../course/strings/fill.ts';
import type { Attempt } from './attempt.ts';
import { moduleResults } from './module-result.ts';

export interface NamedModule {
  slug: string;
  title: string;
  href: string;
}

/** Results in the order of the course; a module that has left it comes last, under its bare name. */
export function inCourseOrder<T extends { module: string }>(results: readonly T[], modules: readonly { slug: string }[]): T[] {
  const place = (slug: string) => {
    const index = modules.findIndex((module) => module.slug === slug);
    return index < 0 ? modules.length : index;
  };
  return [...results].sort((a, b) => place(a.module) - place(b.module));
}

export function ModuleScoreList({
  attempt,
  modules,
  title,
  scoreText,
  locale,
}: {
  attempt: Attempt;
  modules: readonly NamedModule[];
  title: string;
  /** Words with `{score}` and `{count}`. */
  scoreText: string;
  locale: string;
}) {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <>
      <h4>{title}</h4>
      <ul class="plain objectives">
        {inCourseOrder(moduleResults(attempt), modules).map(({ module, score, count }) => {
          const named = modules.find(({ slug }) => slug === module);
          return (
            <li key={module}>
              <p>
                {named ? <a href={named.href}>{named.title}</a> : module}
                <span class="hint">{fill(scoreText, { score: percent.format(score), count })}</span>
              </p>
              <meter min={0} max={1} value={score} aria-hidden="true" />
            </li>
          );
        })}
      </ul>
    </>
  );
}
