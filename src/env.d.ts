/// <reference types="astro/client" />

declare namespace App {
  /** What the parts of a lesson need to know of the page they stand on. */
  interface Locals {
    lesson: import('./layouts/lesson-context.ts').LessonContext;
  }
}

/** The island loader as a module of its own, so that it stays a part of every lesson page. */
declare module '*/island-loader.ts?waiting';

declare namespace astroHTML.JSX {
  interface HTMLAttributes {
    'data-modules'?: string;
  }
}
