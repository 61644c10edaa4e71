import type { Locale } from '../course/locale.ts';

/** What the dialog says when not even its words can be loaded; therefore it stands in the code, in each script. */
export const offlineWords: Record<Locale, string> = {
  'zh-Hans': '搜索没有打开，检查网络后再试。',
  'zh-Hant': '搜尋沒有打開，檢查網路後再試。',
  en: 'Search did not open. Check the network and try again.',
};
