/** What a browser needs to install the site (W3C Web Application Manifest). */
import type { APIRoute } from 'astro';
import { sitePath } from '../course/base.ts';
import { stringsOf } from '../course/strings/index.ts';

export const GET: APIRoute = () => {
  const { site } = stringsOf('zh-Hans');
  const manifest = {
    id: sitePath('/'),
    name: `${site.name} Zhike`,
    short_name: site.name,
    description: site.tagline,
    lang: 'zh-Hans',
    start_url: sitePath('/'),
    scope: sitePath('/'),
    display: 'standalone',
    background_color: '#fbf7ef',
    theme_color: '#ab2f1b',
    icons: [
      { src: sitePath('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: sitePath('/icon-192.png'), sizes: '192x192', type: 'image/png' },
      { src: sitePath('/icon-512.png'), sizes: '512x512', type: 'image/png' },
      { src: sitePath('/icon-maskable.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
