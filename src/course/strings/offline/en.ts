/** Words of offline use and of new versions. */
import type { offlineZh } from './zh.ts';

export const offlineEn: typeof offlineZh = {
  title: 'Use offline',
  intro:
    'You can learn without a network. Modules you have opened are kept on this device by themselves; before a trip, or a day in the warehouse, keep everything in one go.',
  missing: 'There is no network, and the page you asked for is not on this device yet.',
  missingHint: 'Try again when you are connected. These pages work without a network:',
  retry: 'Try again',
  readyTitle: 'Works offline already',
  ready: [
    'The home page, the glossary, your progress, assignments and preparing a hand-in',
    'Every module you have opened: lessons, exercises, quizzes and their text versions',
  ],
  allTitle: 'Everything',
  all: 'All modules, scenarios, reference pages, search and the trainer’s pages: {files} files that take about {size} on this device, in this language only.',
  keep: 'Keep everything on this device ({size})',
  stop: 'Stop',
  keeping: 'Keeping: {done} of {size} ({keptFiles} of {files} files)',
  started: 'Started. You may leave this page, but keep the site open.',
  kept: 'Everything is on this device and works without a network. It is updated together with the site.',
  remove: 'Remove from this device',
  removed: 'Removed. Modules you have opened still work offline, and your record is untouched.',
  preparing: 'Getting ready for offline use …',
  problems: {
    network: 'The network was lost before everything had come. What came is kept; press again when you are connected to go on.',
    space: 'This device has no room left, so not everything was kept. Make some room and press again to go on.',
    version: 'The site has just been updated, so not everything was kept. Reload this page and press again.',
    stopped: 'Stopped. What came is kept; press again to go on.',
  },
  unsupported: 'This browser cannot keep the site: perhaps this is a private window, or the site was not opened by https.',
  noScript: 'Offline use needs scripts, which this browser does not run.',
  install: 'Would you like to open it like an app? Choose “Install” or “Add to home screen” in the browser’s menu.',
  link: 'Use offline',
  pages: 'Pages that work offline',
  update: {
    text: 'There is a new version of this site. Change whenever you like: answers and progress stay.',
    now: 'Change now (reloads this page)',
    later: 'Later',
  },
};
