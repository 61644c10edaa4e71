/** While developing: a saved content file reloads the page, so that an author sees the change or the mistake at once. */

import type { AstroIntegration } from 'astro';
import { contentFolder } from './content/files.ts';

export function authoringIntegration(): AstroIntegration {
  return {
    name: 'zhike-authoring',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(contentFolder());
        server.watcher.on('change', (file) => {
          if (file.startsWith(contentFolder()) && file.endsWith('.yaml')) server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
