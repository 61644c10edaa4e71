/** What a new assignment begins with; the whole index follows with the first sign of a hand. */
import type { APIRoute } from 'astro';
import { itemsStart } from '../../../build/items-index.ts';
import { localePaths } from '../../../build/site.ts';
import type { Locale } from '../../../course/locale.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props }) => Response.json(itemsStart(props.locale));
