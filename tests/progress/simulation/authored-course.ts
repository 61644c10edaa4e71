/** The course as authored, in the shape the progress page knows: simulated learners take the real one. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { prerequisitePath } from '../../../src/course/lesson-path.ts';
import { courseSchema } from '../../../src/course/schemas/course.ts';
import type { CourseLesson, CoursePlace, ProgressCourse } from '../../../src/progress/progress-course.ts';

function place(scope: string, title: string): CoursePlace {
  return { scope, title, href: `/learn/${scope}/`, quizHref: `/learn/${scope}/#quiz`, passMark: 0.8 };
}

export function authoredCourse(): ProgressCourse {
  const course = courseSchema.parse(parse(readFileSync('content/course.yaml', 'utf8')));
  return {
    modules: course.modules.map(({ slug, title, lessons }) => ({
      title: title.zh,
      quiz: place(slug, title.zh),
      lessons: lessons.map(
        (lesson): CourseLesson => ({
          ...place(`${slug}/${lesson.slug}`, lesson.title.zh),
          objectives: lesson.objectives.map(({ id, text }) => ({ id, text: text.zh })),
          minutes: lesson.minutes,
          prerequisites: lesson.prerequisites.map((each) => prerequisitePath(each, slug)),
        }),
      ),
    })),
    path: course.entryTest?.path ?? [],
    finalAssessment: place('final-assessment', ''),
    entryTest: { scope: 'entry-test', title: '', href: '/entry-test/' },
    certificateHref: '/progress/certificate/',
  };
}
