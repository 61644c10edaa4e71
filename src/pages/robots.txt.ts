import type { APIRoute } from 'astro';
import { sitePath } from '../course/base.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(sitePath('/sitemap.xml'), site).href}\n`);
