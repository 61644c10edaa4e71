import type { APIRoute } from 'astro';
import { itemsIndex } from '../../../build/items-index.ts';
import { localePaths } from '../../../build/site.ts';
import type { Locale } from '../../../course/locale.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props }) => Response.json(itemsIndex(props.locale));
