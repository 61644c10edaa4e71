/** The words about records that should last, in English. */
import type { keepingZh } from './zh.ts';

export const keepingEn: typeof keepingZh = {
  lastingTitle: 'Will the browser keep it?',
  lastingWhy:
    'Your record lives in this browser only. When the device runs short of space, the browser may clear what sites have stored. You can ask it to keep this site’s: some browsers check with you first (please allow it), others decide for themselves.',
  askToKeep: 'Ask the browser to keep it',
  willKeep:
    'The browser has agreed to keep this record even when space is short. A new device or cleared browser data still means it is gone, so export it now and then.',
  willNotKeep:
    'The browser did not agree this time. Bookmark or install the site, use it a few more times, and asking again will probably work. Until then, export your record now and then.',
  nudge:
    'You have answered a good deal, and it is stored in this browser only. Export a copy, and neither a new device nor cleared data can take it from you.',
  nudgeGo: 'Go to export',
  nudgeLater: 'Not for two weeks',
};
