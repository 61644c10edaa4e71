/** The map of the course: modules, lessons, and a cell for each objective that leads to its passage. */
import { fill } from '../../course/strings/fill.ts';
import type { MasteryStrings, ProgressStrings } from '../../course/strings/index.ts';
import type { Format } from '../format.ts';
import { courseMap, type MapModule, type ObjectiveMastery } from '../overview.ts';
import type { ProgressCourse } from '../progress-course.ts';
import { levelsFrom, type Mastery, type MasteryLevel } from './mastery.ts';
import { MasterySign, SignTextures } from './mastery-sign.tsx';
import { MasteryTable } from './mastery-table.tsx';

/** One of each level, for the key. */
const samples: Record<MasteryLevel, Pick<Mastery, 'expected' | 'low' | 'high'>> = {
  none: { expected: 0.5, low: 0.1, high: 0.9 },
  unclear: { expected: 0.62, low: 0.2, high: 0.9 },
  weak: { expected: 0.35, low: 0.15, high: 0.55 },
  growing: { expected: 0.72, low: 0.5, high: 0.88 },
  firm: { expected: 0.9, low: 0.75, high: 0.97 },
};

function Key({ words, format }: { words: MasteryStrings; format: Format }) {
  const bounds = Object.fromEntries(Object.entries(levelsFrom).map(([name, share]) => [name, format.percent(share)]));
  return (
    <details class="map-key">
      <summary>{words.legend}</summary>
      <ul class="plain">
        {(Object.keys(samples) as MasteryLevel[]).map((level) => (
          <li key={level}>
            <MasterySign level={level} {...samples[level]} />
            <span>
              <b>{words.levels[level]}</b> {fill(words.legendLevels[level], bounds)}
            </span>
          </li>
        ))}
      </ul>
      <p class="hint">{words.legendRange}</p>
    </details>
  );
}

function Cell({ objective, words, format }: { objective: ObjectiveMastery; words: MasteryStrings; format: Format }) {
  const { text, href, mastery } = objective;
  const { level, expected, low, high, answers } = mastery;
  const shares = { expected: format.percent(expected), low: format.percent(low), high: format.percent(high), count: answers };
  const said = answers > 0 ? fill(words.cellTried, shares) : '';
  return (
    <li>
      <a class="cell" href={href} title={text}>
        <MasterySign {...mastery} />
        <span class="visually-hidden cell-name">
          {text}
          <span class="visually-hidden"> · </span>
        </span>
        <span class="cell-level">{words.levels[level]}</span>
        {said !== '' && <span class="visually-hidden">{` · ${said}`}</span>}
      </a>
    </li>
  );
}

/** A module of the map; one without any answer is folded up, so that the map stays as long as what it has to say. */
function ModuleMap({ module: { title, lessons }, words, format }: { module: MapModule; words: MasteryStrings; format: Format }) {
  const all = lessons.flatMap(({ objectives }) => objectives);
  const tried = all.filter(({ mastery }) => mastery.answers > 0).length;
  const firm = all.filter(({ mastery }) => mastery.level === 'firm').length;
  return (
    <details class="map-module" open={tried > 0}>
      <summary>
        <h3>{title}</h3>{' '}
        <span class="hint">{fill(tried > 0 ? words.moduleFigures : words.moduleUntried, { all: all.length, tried, firm })}</span>
      </summary>
      <ul class="plain map">
        {lessons.map(({ lesson, objectives }) => (
          <li key={lesson.scope}>
            <a class="map-lesson" href={lesson.href}>
              {lesson.title}
            </a>
            <ul class="plain cells">
              {objectives.map((objective) => (
                <Cell key={objective.id} objective={objective} words={words} format={format} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function MasteryMap({
  course,
  mastery,
  strings,
  words,
  format,
}: {
  course: ProgressCourse;
  mastery: ReadonlyMap<string, Mastery>;
  strings: ProgressStrings;
  words: MasteryStrings;
  format: Format;
}) {
  const modules = courseMap(course, mastery);
  return (
    <section class="mastery" aria-labelledby="mastery">
      <h2 id="mastery">{strings.mastery}</h2>
      <p class="hint">{words.estimated}</p>
      <p class="hint">{words.sure}</p>
      <SignTextures />
      <Key words={words} format={format} />
      {modules.map((module) => (
        <ModuleMap key={module.scope} module={module} words={words} format={format} />
      ))}
      <MasteryTable modules={modules} words={words} strings={strings} format={format} />
    </section>
  );
}
