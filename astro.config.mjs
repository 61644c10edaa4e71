import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { authoringIntegration } from './src/build/authoring-integration.ts';
import { finishPagesIntegration } from './src/build/finish-pages-integration.ts';
import { headingAnchorsPlugin } from './src/build/heading-anchors.ts';
import { islandsIntegration } from './src/build/islands-integration.ts';
import { offlineIntegration } from './src/build/offline-integration.ts';
import { reservedItemsIntegration } from './src/build/reserved-items-integration.ts';
import { searchIndexIntegration } from './src/build/search-index-integration.ts';
import { stackedTablesPlugin } from './src/build/stacked-tables.ts';
import { tickLinesPlugin } from './src/build/tick-lines.ts';

export default defineConfig({
  // Where the site will be published; canonical links, language alternates and the sitemap need it.
  site: process.env.ZHIKE_SITE ?? 'http://localhost:4321',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  integrations: [
    mdx({ optimize: { ignoreElementNames: ['a', 'table'] } }),
    preact({ include: ['**/*.tsx'] }),
    islandsIntegration(),
    authoringIntegration(),
    reservedItemsIntegration(),
    searchIndexIntegration(),
    finishPagesIntegration(),
    offlineIntegration(),
  ],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: { smartPunctuation: false },
      hastPlugins: [headingAnchorsPlugin, tickLinesPlugin, stackedTablesPlugin],
    }),
  },
  // So that a worker, too, loads its heavy parts when it uses them.
  vite: { worker: { format: 'es' } },
  devToolbar: { enabled: false },
});
