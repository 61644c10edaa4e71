/** Lines to tick on sheets: `- [ ] words` becomes a box whose words may be pressed too. What is ticked is not kept. */
import { fileURLToPath } from 'node:url';
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';

type HastPlugin = Extract<NonNullable<SatteriProcessorOptions['hastPlugins']>[number], (...args: never[]) => unknown>;

export const tickLinesPlugin: HastPlugin = ({ fileURL }) => {
  if (!fileURL || !/[\\/]sheets[\\/]/.test(fileURLToPath(fileURL))) return null;
  return {
    name: 'zhike-tick-lines',
    element: {
      filter: ['li'],
      visit(node) {
        const [box, ...words] = node.children;
        if (box?.type !== 'element' || box.tagName !== 'input') return undefined;
        // Not remembered by the browser either, or a reload would show ticks of another conversation.
        const open = { ...box, properties: { type: 'checkbox', autoComplete: ['off'] } };
        const label = { type: 'element' as const, tagName: 'label', properties: {}, children: [open, ...words] };
        return { type: 'element' as const, tagName: 'li', properties: { className: ['tick'] }, children: [label] };
      },
    },
  };
};
