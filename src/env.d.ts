/// <reference types="astro/client" />

declare namespace App {
  /** What the parts of a lesson need to know of the page they stand on. */
  interface Locals {
    lesson: import('./layouts/lesson-context.ts').LessonContext;
  }
}

declare namespace astroHTML.JSX {
  interface HTMLAttributes {
    'data-modules'?: string;
  }
}
