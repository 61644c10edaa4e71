import { z } from 'zod';
import { idSchema, slugSchema } from './id.ts';
import { textSchema } from './text.ts';

const countsSchema = z
  .strictObject({
    1: z.int().min(0).describe('Items of difficulty 1, recall'),
    2: z.int().min(0).describe('Items of difficulty 2, apply'),
    3: z.int().min(0).describe('Items of difficulty 3, analyse'),
  })
  .describe('How many items of each difficulty');

const passMarkSchema = z.number().gt(0).max(1).describe('Share of the score that passes, 0–1 (cmi5: masteryScore)');

/** How a quiz draws its form from the pool. */
export const blueprintSchema = z
  .strictObject({
    passMark: passMarkSchema,
    perObjective: z.int().min(0).describe('At least so many items for each objective'),
    counts: countsSchema,
  })
  .describe('How many items a form holds, and what passes');

/** How an assessment of the whole course draws its form: so many items from each module. */
const courseBlueprintSchema = z.strictObject({
  each: countsSchema.describe('What is drawn from each module'),
  modules: z.record(slugSchema, countsSchema).default({}).describe('Modules from which something else is drawn, by slug'),
});

const objectiveSchema = z.strictObject({
  id: idSchema.describe('Unique in the whole course; items point to it'),
  text: textSchema.describe('What a learner can do after the lesson; begins with a verb'),
});

const lessonSchema = z.strictObject({
  slug: slugSchema.describe('Name of the lesson in its address and of its files'),
  title: textSchema,
  minutes: z.int().min(1).max(60).describe('Reading and working time'),
  facts: z.int().min(1).describe('How many facts of the curriculum it must teach: F1, F2, …'),
  prerequisites: z
    .array(z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'a lesson of this module by its slug, or <module>/<lesson>'))
    .describe('Lessons to take first: by slug in the same module, as <module>/<lesson> in another'),
  objectives: z.array(objectiveSchema).min(1),
  quiz: blueprintSchema.describe('The closing quiz'),
});

const moduleSchema = z.strictObject({
  slug: slugSchema.describe('Name of the module in its address and of its folders'),
  title: textSchema,
  summary: textSchema.describe('One or two sentences for the overview'),
  quiz: blueprintSchema.describe('The final quiz over all lessons of the module'),
  lessons: z.array(lessonSchema).min(1),
});

/** `content/course.yaml`: what there is to learn, in order. */
export const courseSchema = z.strictObject({
  title: textSchema.describe('Name of the site'),
  finalAssessment: courseBlueprintSchema.extend({ passMark: passMarkSchema }).describe('The assessment that ends the course').optional(),
  entryTest: courseBlueprintSchema
    .extend({
      path: z.array(slugSchema).min(1).describe('Modules in the order recommended to new staff; those left out are for others'),
      items: z
        .array(idSchema)
        .min(1)
        .optional()
        .describe('The items it may draw: those that can be answered without having read the course. Without this, any'),
    })
    .describe('The test that recommends where to begin')
    .optional(),
  modules: z.array(moduleSchema).min(1),
});

export type Course = z.infer<typeof courseSchema>;
export type Module = z.infer<typeof moduleSchema>;
export type Lesson = z.infer<typeof lessonSchema>;
export type Blueprint = z.infer<typeof blueprintSchema>;
export type Counts = z.infer<typeof countsSchema>;
export type CourseBlueprint = z.infer<typeof courseBlueprintSchema>;
