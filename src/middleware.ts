/** Traditional pages and data files are the finished Simplified ones, converted while building. */
import { defineMiddleware } from 'astro:middleware';
import { material } from './build/site.ts';
import { pageToTraditional } from './build/traditional.ts';
import { splitPath } from './course/locale.ts';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (splitPath(url.pathname).locale !== 'zh-Hant' || response.body === null) return response;
  material();
  return new Response(pageToTraditional(await response.text()), response);
});
