/**
 * Tables of sheets on a phone: a table of three columns or more is shown there as one block per row, each cell under the
 * name of its column. So every cell carries that name, and the roles that a changed display would take from it.
 */
import { fileURLToPath } from 'node:url';
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';

type HastPlugin = Extract<NonNullable<SatteriProcessorOptions['hastPlugins']>[number], (...args: never[]) => unknown>;

/** As much of an element as is read here. */
interface Tree {
  type: string;
  tagName?: string;
  children?: readonly unknown[];
}

function elementsIn(node: Tree, names: readonly string[]): Tree[] {
  return (node.children ?? []).flatMap((child) => {
    const inner = child as Tree;
    if (inner.type !== 'element') return [];
    return [...(names.includes(inner.tagName ?? '') ? [inner] : []), ...elementsIn(inner, names)];
  });
}

const roles: Readonly<Record<string, string>> = { thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', th: 'columnheader', td: 'cell' };
const fewestColumns = 3;

export const stackedTablesPlugin: HastPlugin = ({ fileURL }) => {
  if (!fileURL || !/[\\/]sheets[\\/]/.test(fileURLToPath(fileURL))) return null;
  return {
    name: 'zhike-stacked-tables',
    element: {
      filter: ['table'],
      visit(table, context) {
        type Node = Parameters<typeof context.setProperty>[0];
        const names = elementsIn(table, ['th']).map((cell) => context.textContent(cell as Node));
        if (names.length < fewestColumns) return;
        for (const part of elementsIn(table, Object.keys(roles))) context.setProperty(part as Node, 'role', roles[part.tagName ?? '']);
        for (const row of elementsIn(table, ['tr'])) {
          for (const [column, cell] of elementsIn(row, ['td']).entries()) {
            // The first cell names the row.
            if (column > 0) context.setProperty(cell as Node, 'data-column', names[column] ?? '');
          }
        }
      },
    },
  };
};
