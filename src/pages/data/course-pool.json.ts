/** The index that assessments over the whole course draw from; it holds no words, so one file serves every language. */
import type { APIRoute } from 'astro';
import { coursePoolFile } from '../../build/whole-course.ts';

export const GET: APIRoute = () => Response.json(coursePoolFile());
