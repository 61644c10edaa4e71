import { describe, expect, it } from 'vitest';
import { entryTestOf, finalAssessmentOf } from '../../src/course/course-assessments.ts';
import type { Course } from '../../src/course/schemas/course.ts';

const modules = [{ slug: 'know' }, { slug: 'classify' }] as Course['modules'];
const bare: Course = { title: { zh: '样例', en: 'Sample' }, modules };

describe('the assessments of a course', () => {
  it('are what course.yaml says', () => {
    const finalAssessment = { passMark: 0.7, each: { 1: 1, 2: 1, 3: 1 }, modules: {} };
    const entryTest = { each: { 1: 2, 2: 0, 3: 0 }, modules: {}, path: ['classify'] };
    expect(finalAssessmentOf({ ...bare, finalAssessment })).toBe(finalAssessment);
    expect(entryTestOf({ ...bare, entryTest })).toBe(entryTest);
  });

  it('are the usual ones where it says nothing, on the path of the course itself', () => {
    expect(finalAssessmentOf(bare).passMark).toBe(0.8);
    expect(entryTestOf(bare)).toMatchObject({ each: { 1: 1, 2: 1, 3: 0 }, path: ['know', 'classify'] });
  });
});
