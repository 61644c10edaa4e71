/** A second version of a built site, as publishing it anew would leave it: other text, other names of changed modules. */
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesUnder } from '../../src/build/content/files.ts';
import { writeOfflineLists } from '../../src/build/offline-integration.ts';
import { publishedFolder } from '../../src/build/published-folder.ts';
import { settleBase } from '../../src/course/base.ts';

/** What the lesson says in the second version only. */
export const newSentence = 'Whoever pays, from today on.';

export function makeSecondVersion(from: string, to: string): string {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const sitting = filesUnder(to).find((name) => /\/sitting\.[\w-]+\.js$/.test(name));
  if (!sitting) throw new Error('the module of a quiz under way has another name');
  const renamed = 'sitting.anewname.js';
  for (const name of filesUnder(to).filter((file) => /\.(?:html|js|json)$/.test(file))) {
    const text = readFileSync(name, 'utf8');
    const edited = text.replaceAll(basename(sitting), renamed).replaceAll('Whoever pays. See', `${newSentence} See`);
    if (edited !== text) writeFileSync(name, edited);
  }
  renameSync(sitting, join(sitting, '..', renamed));
  settleBase(publishedFolder(readFileSync(join(to, 'index.html'), 'utf8')));
  writeOfflineLists(to);
  settleBase('/');
  return to;
}
