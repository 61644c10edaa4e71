/** Which groups of files a page belongs to. */
import { scope } from './worker-scope.ts';

const prefixes: Readonly<Record<string, string>> = { 'zh-hant': 'zh-Hant', en: 'en' };

/**
 * The shell of a page's language and, in a module, the module.
 * @param path from the site's own root
 */
export function groupsOfPage(path: string, groups: object = scope.zhike.groups): string[] {
  const parts = path.split('/').slice(1);
  const locale = prefixes[parts[0] ?? ''] ?? 'zh-Hans';
  const [place, module] = locale === 'zh-Hans' ? parts : parts.slice(1);
  const names = [`${locale}/shell`, ...(place === 'learn' ? [`${locale}/${module}`] : [])];
  return names.filter((name) => name in groups);
}

/** All groups that a wanted name stands for: `<locale>/*` for all of a language. */
export function groupsOfName(name: string, groups: object = scope.zhike.groups): string[] {
  return name.endsWith('/*')
    ? Object.keys(groups).filter((group) => group.startsWith(name.slice(0, -1)))
    : [name].filter((one) => one in groups);
}
