/**
 * Marks a lesson as read. A module of its own, to be imported when the end of a lesson is in view: were the store itself imported
 * that way, every island would carry what makes a namespace of it (0.4 kB).
 */
export { saveLessonRead } from '../progress/store.ts';
