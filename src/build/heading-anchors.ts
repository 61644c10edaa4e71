/** Gives the headings of lessons and sheets the anchors of the English ones, so that links keep their place across languages. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { headingAnchors, readLessonFile } from './content/lesson-file.ts';

type HastPlugin = Extract<NonNullable<SatteriProcessorOptions['hastPlugins']>[number], (...args: never[]) => unknown>;

export const headingAnchorsPlugin: HastPlugin = ({ fileURL }) => {
  const english = fileURL && fileURLToPath(fileURL).replace(/([\\/](?:lessons|sheets)[\\/])\w+([\\/])/, '$1en$2');
  if (!english || !/[\\/](?:lessons|sheets)[\\/]en[\\/]/.test(english) || !existsSync(english)) return null;
  const anchors = headingAnchors(readLessonFile('', readFileSync(english, 'utf8')).headings);
  let index = 0;
  return {
    name: 'zhike-heading-anchors',
    element: {
      filter: ['h2', 'h3'],
      visit(node, context) {
        const anchor = anchors[index];
        index += 1;
        if (anchor) context.setProperty(node, 'id', anchor);
      },
    },
  };
};
