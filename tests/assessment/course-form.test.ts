import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawCourseForm } from '../../src/assessment/course-form.ts';
import { courseCounts, moduleCounts } from '../../src/assessment/course-form-length.ts';
import { type CourseEntry, courseEntries, entryTestEntries } from '../../src/assessment/course-pool.ts';
import { formLength } from '../../src/assessment/form-length.ts';
import { moduleOf } from '../../src/course/lesson-path.ts';
import type { Counts, CourseBlueprint } from '../../src/course/schemas/course.ts';
import { shuffle } from '../../src/interactions/shuffle.ts';
import { entryOf } from './builders.ts';

const modules = ['know', 'classify', 'keep'];
const lessonsOf = (module: string) => ['first', 'second', 'third'].map((lesson) => `${module}/${lesson}`);
const difficulties = [1, 2, 3] as const;

function entry(lesson: string, difficulty: CourseEntry['difficulty'], number: number): CourseEntry {
  return { ...entryOf(`${lesson.replace('/', '-')}-${difficulty}-${number}`, `about-${lesson.replace('/', '-')}`, difficulty), lesson };
}

/** So many items of every difficulty in every lesson. */
const richPool = (each: number) =>
  modules.flatMap((module) =>
    lessonsOf(module).flatMap((lesson) =>
      difficulties.flatMap((difficulty) => Array.from({ length: each }, (_, number) => entry(lesson, difficulty, number))),
    ),
  );

const pools: fc.Arbitrary<CourseEntry[]> = fc
  .array(fc.record({ module: fc.constantFrom(...modules), lesson: fc.nat({ max: 2 }), difficulty: fc.constantFrom(...difficulties) }), {
    maxLength: 40,
  })
  .map((all) => all.map(({ module, lesson, difficulty }, number) => entry(lessonsOf(module)[lesson] ?? '', difficulty, number)));

const countsOf = (most: number): fc.Arbitrary<Counts> =>
  fc.record({ 1: fc.nat({ max: most }), 2: fc.nat({ max: most }), 3: fc.nat({ max: most }) });

const blueprints: fc.Arbitrary<CourseBlueprint> = fc.record({
  each: countsOf(3),
  modules: fc.dictionary(fc.constantFrom(...modules), countsOf(4), { noNullPrototype: true }),
});

const blueprint: CourseBlueprint = { each: { 1: 1, 2: 2, 3: 2 }, modules: { classify: { 1: 3, 2: 5, 3: 4 } } };

const ids = (form: readonly CourseEntry[]) => form.map(({ id }) => id);
const ofModule = (form: readonly CourseEntry[], module: string) => form.filter(({ lesson }) => moduleOf(lesson) === module);
const countIn = (form: readonly CourseEntry[], difficulty: number) => form.filter((one) => one.difficulty === difficulty).length;

describe('how many items a module gives', () => {
  it('is its own number where it has one, else that of each', () => {
    expect(moduleCounts(blueprint, 'classify')).toEqual({ 1: 3, 2: 5, 3: 4 });
    expect(moduleCounts(blueprint, 'keep')).toEqual({ 1: 1, 2: 2, 3: 2 });
    expect(moduleCounts(blueprint, 'constructor')).toEqual({ 1: 1, 2: 2, 3: 2 });
  });

  it('adds up over the modules', () => {
    expect(courseCounts(blueprint, modules)).toEqual({ 1: 5, 2: 9, 3: 8 });
    expect(courseCounts(blueprint, [])).toEqual({ 1: 0, 2: 0, 3: 0 });
  });
});

describe('a form over the whole course', () => {
  it('takes from each module what the blueprint asks, of every difficulty', () => {
    fc.assert(
      fc.property(blueprints, fc.string(), (asked, seed) => {
        const form = drawCourseForm(richPool(2), asked, seed);
        for (const module of modules) {
          for (const difficulty of difficulties) {
            expect(countIn(ofModule(form, module), difficulty)).toBe(moduleCounts(asked, module)[difficulty]);
          }
        }
      }),
    );
  });

  it('takes as many items from a short pool as there are, and lets the nearest difficulty stand in', () => {
    fc.assert(
      fc.property(pools, blueprints, fc.string(), (pool, asked, seed) => {
        const form = drawCourseForm(pool, asked, seed);
        for (const module of modules) {
          const wanted = formLength({ counts: moduleCounts(asked, module) });
          expect(ofModule(form, module)).toHaveLength(Math.min(wanted, ofModule(pool, module).length));
        }
      }),
    );
    const easy = [1, 2].map((number) => entry('know/first', 1, number));
    const pool = [...easy, entry('know/first', 2, 1), entry('know/first', 2, 2)];
    const form = drawCourseForm(pool, { each: { 1: 1, 2: 0, 3: 2 }, modules: {} }, 'attempt-one');
    expect(form.map(({ difficulty }) => difficulty)).toEqual([1, 2, 2]);
  });

  it('holds items of the pool, none of them twice', () => {
    fc.assert(
      fc.property(pools, blueprints, fc.string(), (pool, asked, seed) => {
        const form = drawCourseForm([...pool, ...pool], asked, seed);
        expect(new Set(ids(form)).size).toBe(form.length);
        for (const one of form) expect(pool).toContainEqual(one);
      }),
    );
  });

  it('is the same for the same seed, in whatever order the pool comes', () => {
    fc.assert(
      fc.property(pools, blueprints, fc.string(), fc.string(), (pool, asked, seed, other) => {
        expect(drawCourseForm(shuffle(pool, other), asked, seed)).toEqual(drawCourseForm(pool, asked, seed));
      }),
    );
  });

  it('draws nothing a second time while a module has others of the difficulty', () => {
    const pool = richPool(4);
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, second) => {
        const seen = new Set(ids(drawCourseForm(pool, blueprint, first)));
        expect(ids(drawCourseForm(pool, blueprint, second, seen)).filter((id) => seen.has(id))).toEqual([]);
      }),
    );
  });

  it('lets the lessons of a module take turns', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const form = ofModule(drawCourseForm(richPool(4), blueprint, seed), 'classify');
        const perLesson = lessonsOf('classify').map((lesson) => form.filter((one) => one.lesson === lesson).length);
        expect(perLesson).toEqual([4, 4, 4]);
      }),
    );
  });

  it('draws every item sooner or later, and begins with the easier ones', () => {
    const pool = richPool(2);
    const drawn = new Set<string>();
    for (let number = 0; number < 100; number += 1) {
      const form = drawCourseForm(pool, blueprint, `seed-${number}`);
      for (const id of ids(form)) drawn.add(id);
      const order = form.map(({ difficulty }) => difficulty);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
    expect(drawn.size).toBe(pool.length);
  });
});

describe('the index of the course', () => {
  it('gives every item its lesson', () => {
    const items = [{ ...entryOf('recency'), interaction: 'choice' as const }];
    expect(courseEntries({ lessons: [{ path: 'know/first', items }] })).toEqual([{ ...entryOf('recency'), lesson: 'know/first' }]);
  });

  it('gives the entry test the items marked for it, or all where none is', () => {
    const plain = { ...entryOf('recency'), interaction: 'choice' as const };
    const marked = { ...entryOf('named'), interaction: 'choice' as const, entry: true as const };
    const idsOf = (items: (typeof plain | typeof marked)[]) =>
      entryTestEntries({ lessons: [{ path: 'know/first', items }] }).map(({ id }) => id);
    expect(idsOf([plain, marked])).toEqual([marked.id]);
    expect(idsOf([plain])).toEqual([plain.id]);
  });
});
