/** Traditional pages and data files are the finished Simplified ones, converted while building. */
import { defineMiddleware } from 'astro:middleware';
import { material } from './build/site.ts';
import { pageToTraditional } from './build/traditional.ts';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!url.pathname.startsWith('/zh-hant/') || response.body === null) return response;
  material();
  return new Response(pageToTraditional(await response.text()), response);
});
