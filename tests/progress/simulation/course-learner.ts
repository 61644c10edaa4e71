/**
 * Simulated learners who take the course, to compare ways of choosing what to do next.
 *
 * A learner begins each module with some familiarity and each objective near it. Reading a lesson raises all its objectives,
 * repeating raises one of them more per minute, every answer a little; less for who knows it already, less where the lessons it
 * rests on are not known, and differently for each learner. What was learned fades with a half-life that grows whenever
 * it is met again another day (the spacing effect). Thirty minutes a day. Nobody but the simulation knows the true skill.
 *
 * What this does not show: whether people learn like that. The numbers are plausible, none is fitted to data of people; that
 * prerequisites matter, that practising is worth its minutes and that things fade are assumptions. `variants` takes them
 * away one by one, so that one sees what the advantage rests on. Motivation, which a wise choice may cost or help, is no part of it.
 */
import type { Evidence } from '../../../src/progress/evidence.ts';
import { type CourseLesson, lessonsOf, type ProgressCourse } from '../../../src/progress/progress-course.ts';
import { type Chance, chanceFrom } from './chance.ts';

export interface World {
  name: string;
  /** Without prerequisites, a lesson brings as much before those it rests on as after. */
  prerequisites: boolean;
  forgetting: boolean;
  /** What reading again brings, as share of what reading for the first time brings. */
  rereading: number;
}

const usual: World = { name: 'as described', prerequisites: true, forgetting: true, rereading: 0.4 };
export const variants: readonly World[] = [
  usual,
  { ...usual, name: 'prerequisites do not matter', prerequisites: false },
  { ...usual, name: 'nothing fades', forgetting: false },
  { ...usual, name: 'reading again brings as much as the first time', rereading: 1 },
];

const minutesADay = 30;
const reading = 1.2;
const answering = 0.3;
const firstStability = 12;
const day = 86_400_000;
const start = Date.UTC(2026, 2, 2, 8);
const logistic = (x: number) => 1 / (1 + Math.exp(-x));

interface Held {
  begin: number;
  learned: number;
  /** Days after which a third (1/e) of what was learned is left. */
  stability: number;
  metAt: number;
}

export class CourseLearner {
  readonly evidence: Evidence[] = [];
  readonly read = new Set<string>();
  minutes = 0;
  readonly #world: World;
  readonly #chance: Chance;
  readonly #aptitude: number;
  readonly #held = new Map<string, Held>();
  readonly #lessons: Map<string, CourseLesson>;
  #items = 0;

  constructor(course: ProgressCourse, world: World, seed: string) {
    this.#world = world;
    this.#chance = chanceFrom(seed);
    this.#aptitude = Math.exp(this.#chance.normal(0, 0.3));
    this.#lessons = new Map(lessonsOf(course).map((lesson) => [lesson.scope, lesson]));
    for (const module of course.modules) {
      const familiar = this.#chance.normal(-1, 1.2);
      for (const { id } of module.lessons.flatMap(({ objectives }) => objectives)) {
        const begin = familiar + this.#chance.normal(0, 0.5);
        this.#held.set(id, { begin, learned: 0, stability: firstStability, metAt: start });
      }
    }
  }

  /** Milliseconds since 1970: so many days of thirty minutes after the start. */
  get now(): number {
    return start + Math.floor(this.minutes / minutesADay) * day + (this.minutes % minutesADay) * 60_000;
  }

  #left({ learned, stability, metAt }: Held): number {
    return this.#world.forgetting ? learned * Math.exp(-(this.now - metAt) / day / stability) : learned;
  }

  /** True share of middling tasks of an objective that the learner solves now. */
  share(objective: string): number {
    const held = this.#held.get(objective);
    return held ? logistic(held.begin + this.#left(held)) : 0;
  }

  /** Mean over the objectives of some lessons. */
  meanShare(lessons: readonly CourseLesson[]): number {
    const shares = lessons.flatMap(({ objectives }) => objectives.map(({ id }) => this.share(id)));
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  }

  #meet(lesson: CourseLesson, objective: string, strength: number): void {
    const held = this.#held.get(objective);
    if (!held) return;
    const before = lesson.prerequisites.flatMap((scope) => this.#lessons.get(scope) ?? []);
    const ready = this.#world.prerequisites && before.length > 0 ? 0.3 + 0.7 * this.meanShare(before) : 1;
    const learned = this.#left(held) + strength * this.#aptitude * ready * (1 - this.share(objective)) * 2;
    const spaced = this.now - held.metAt > day / 2;
    this.#held.set(objective, { ...held, learned, metAt: this.now, stability: Math.min(120, held.stability * (spaced ? 1.5 : 1)) });
  }

  #answer(lesson: CourseLesson, objective: string): void {
    const difficulty = ([1, 2, 2, 3] as const)[Math.floor(this.#chance.share() * 4)] ?? 2;
    const held = this.share(objective);
    const skill = Math.log(held / (1 - held));
    const guess = this.#chance.between(0, 0.5);
    const right = guess + (0.95 - guess) * logistic(skill - (difficulty - 2) - this.#chance.normal(0, 0.7));
    this.#items += 1;
    const score = this.#chance.happens(right) ? 1 : 0;
    this.evidence.push({ item: `item-${this.#items}`, objective, score, at: this.now, difficulty, source: 'quiz' });
    this.#meet(lesson, objective, answering);
  }

  /** Reads a lesson with its exercises and takes its quiz: two answers for each objective, and four minutes for the quiz. */
  takeLesson(lesson: CourseLesson): void {
    const strength = reading * (this.read.has(lesson.scope) ? this.#world.rereading : 1);
    for (const { id } of lesson.objectives) this.#meet(lesson, id, strength);
    this.read.add(lesson.scope);
    for (const { id } of [...lesson.objectives, ...lesson.objectives]) this.#answer(lesson, id);
    this.minutes += lesson.minutes + 4;
  }

  /** Reads the passage of an objective again and answers three questions on it. */
  repeat(lesson: CourseLesson, objective: string): void {
    this.#meet(lesson, objective, reading * this.#world.rereading);
    for (let question = 0; question < 3; question += 1) this.#answer(lesson, objective);
    this.minutes += 4;
  }

  /** Answers one question on each of so many objectives, as in the final assessment. */
  takeAssessment(lessons: readonly CourseLesson[], questions: number): void {
    for (let question = 0; question < questions; question += 1) {
      const lesson = lessons[Math.floor(this.#chance.share() * lessons.length)];
      const objective = lesson?.objectives[Math.floor(this.#chance.share() * lesson.objectives.length)];
      if (lesson && objective) this.#answer(lesson, objective.id);
    }
    this.minutes += questions;
  }
}
