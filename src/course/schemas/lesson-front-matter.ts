import { z } from 'zod';

/** The front matter of a lesson file. Title, minutes and objectives stand in course.yaml. */
export const lessonFrontMatterSchema = z.strictObject({
  description: z.string().trim().min(10).describe('What the lesson answers, in one or two sentences; shown in search results and previews'),
  facts: z.array(z.string().regex(/^F\d+$/, 'a curriculum fact id, such as F3')).describe('Curriculum facts that the lesson teaches'),
});

export type LessonFrontMatter = z.infer<typeof lessonFrontMatterSchema>;
