/** Reads items out of pasted text or a file. Whatever is wrong is told by line and reason; the text stays until all is read. */
import { useRef, useState } from 'preact/hooks';
import { languageOf } from '../../course/locale.ts';
import { fill } from '../../course/strings/fill.ts';
import type { ImportOptions, ImportResult } from '../../interchange/import-result.ts';
import { ownItemId } from '../../interchange/own-item.ts';
import type { OwnItem } from '../../interchange/own-item-schema.ts';
import type { ImportProblem } from '../../interchange/problem.ts';
import { bytesOfFile } from '../browser/download.ts';
import { randomBytes } from '../browser/random.ts';
import type { Words } from '../builder/words.ts';
import { problemLine } from './problem-words.ts';

export type ImportFormat = 'yaml' | 'gift' | 'csv';

/** What a text most likely is. */
function formatOf(name: string, text: string): ImportFormat {
  if (/\.(ya?ml|json)$/i.test(name)) return 'yaml';
  if (/\.(csv|tsv|xls)$/i.test(name)) return 'csv';
  if (/\.gift$/i.test(name) || /^\s*(::|\/\/|\$CATEGORY)|\{[^{}]*[=~][^{}]*\}/m.test(text)) return 'gift';
  return /^\s*(-\s|items:|\[|\{)/m.test(text) ? 'yaml' : 'csv';
}

/** Each reader loads when it is first needed: YAML alone weighs as much as the rest of the page. */
async function read(format: ImportFormat, text: string, options: ImportOptions, words: Words): Promise<ImportResult> {
  switch (format) {
    case 'yaml':
      return (await import('../../interchange/yaml-in.ts')).readItemsYaml(text, languageOf(words.locale), options);
    case 'gift':
      return (await import('../../interchange/gift-in.ts')).readGift(text, options);
    case 'csv':
      return (await import('../../interchange/csv-in.ts')).readItemsCsv(text, options);
  }
}

const samples: Record<ImportFormat, { zh: string; en: string }> = {
  yaml: {
    zh: '- interaction: choice\n  stem: 客户第一次下单后三个月没有再买，先做什么？\n  options:\n    - text: 问一句货用得怎么样\n      correct: true\n    - text: 群发一张优惠券\n      feedback: 还不知道原因，优惠券多半白送。\n  explanation: 先弄清原因，再决定怎么留。\n',
    en: '- interaction: choice\n  stem: A customer has not ordered again for three months. What comes first?\n  options:\n    - text: Ask how the goods work out\n      correct: true\n    - text: Send everyone a coupon\n      feedback: Without knowing the reason, the coupon is probably wasted.\n  explanation: Find the reason before you decide how to keep them.\n',
  },
  gift: {
    zh: '::回访:: 客户投诉处理完，几天内回访？ {\n=三天内 # 趁记忆还新。\n~一个月后 # 那时客户已经下了结论。\n~不用回访 # 不回访就不知道问题有没有真的解决。\n}\n',
    en: '::Follow-up:: How soon after a complaint is settled do you call back? {\n=Within three days # While memory is fresh.\n~After a month # By then the customer has drawn a conclusion.\n~Not at all # Then you never learn whether it was really solved.\n}\n',
  },
  csv: {
    zh: '题型,题干,选项A,选项B,选项C,正确,讲解\n单选,哪一种客户最该先回访？,刚投诉过的,刚下单的,还没买过的,A,投诉过的客户最容易走。\n',
    en: 'type,stem,option A,option B,option C,answer,explanation\nsingle,Whom do you call back first?,Who has just complained,Who has just ordered,Who has never bought,A,Whoever complained is most likely to leave.\n',
  },
};

export interface Imported {
  added: number;
  /** Items that were here already. */
  kept: number;
}

export function ImportPanel({
  text,
  onText,
  onImported,
  canChoose,
  words,
}: {
  /** Kept by the page, so that closing loses nothing. */
  text: string;
  onText: (text: string) => void;
  onImported: (items: OwnItem[], chosen: boolean) => Promise<Imported>;
  canChoose: boolean;
  words: Words;
}) {
  const { importing } = words.assign.writing;
  const [format, setFormat] = useState<ImportFormat>('yaml');
  const [choose, setChoose] = useState(canChoose);
  const [news, setNews] = useState('');
  const [problems, setProblems] = useState<ImportProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  const take = async (given: string, as: ImportFormat) => {
    if (busy) return;
    setBusy(true);
    try {
      const options: ImportOptions = { newId: () => ownItemId(randomBytes()), words: importing };
      const result = await read(as, given, options, words);
      const { added, kept } = await onImported(
        result.items.map(({ item }) => item),
        choose,
      );
      const told = added === 0 ? importing.doneNone : fill(importing.done, { count: added });
      setNews(kept > 0 ? `${told} ${fill(importing.kept, { count: kept })}` : told);
      setProblems(result.problems);
      onText(result.problems.some(({ kind }) => kind === 'left-out') ? given : '');
    } catch (error) {
      setNews(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
    field.current?.focus();
  };
  const readFile = async (chosen: File) => {
    const bytes = await bytesOfFile(chosen);
    if (bytes === null) return setNews(words.assign.roster.fileFailed);
    const { decodeText } = await import('../../interchange/decode-text.ts');
    const { text: decoded, lost } = decodeText(bytes);
    if (lost > 0) return setNews(fill(words.assign.roster.fileSigns, { count: lost }));
    const guessed = formatOf(chosen.name, decoded);
    setFormat(guessed);
    onText(decoded);
    take(decoded, guessed);
  };
  const left = problems.filter(({ kind }) => kind === 'left-out');
  const changed = problems.filter(({ kind }) => kind === 'changed');
  return (
    <form
      class="import-form"
      onSubmit={(event) => {
        event.preventDefault();
        take(text, format);
      }}
    >
      <fieldset>
        <legend>{importing.format}</legend>
        {(['yaml', 'gift', 'csv'] as const).map((name) => (
          <label class="tick" key={name}>
            <input type="radio" name="import-format" checked={format === name} onChange={() => setFormat(name)} />
            <span>{importing.formats[name]}</span>
          </label>
        ))}
      </fieldset>
      <p class="field">
        <label for="import-text">{importing.text}</label>
        <textarea
          id="import-text"
          ref={field}
          rows={12}
          spellcheck={false}
          value={text}
          aria-describedby="import-hint"
          onInput={({ currentTarget }) => {
            if (text.trim() === '') setFormat(formatOf('', currentTarget.value));
            onText(currentTarget.value);
          }}
        />
        <span class="hint" id="import-hint">
          {importing.textHint}
        </span>
      </p>
      {canChoose && (
        <p>
          <label class="tick">
            <input type="checkbox" checked={choose} onChange={({ currentTarget }) => setChoose(currentTarget.checked)} />
            <span>{importing.choose}</span>
          </label>
        </p>
      )}
      <p class="actions">
        <button type="submit" class="main" aria-disabled={busy || text.trim() === ''}>
          {importing.read}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {importing.file}
        </button>
        <button type="button" class="quiet" disabled={text.trim() !== ''} onClick={() => onText(samples[format][languageOf(words.locale)])}>
          {importing.samples}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={importing.file}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files?.[0];
            if (chosen) readFile(chosen);
            currentTarget.value = '';
          }}
        />
      </p>
      <div role="status">
        <p class="status">{news}</p>
        {left.length > 0 && (
          <div class="notice warning">
            <p>{fill(importing.left, { count: left.length })}</p>
            <ul>
              {left.map((problem, index) => (
                <li key={index}>{problemLine(problem, words.assign)}</li>
              ))}
            </ul>
          </div>
        )}
        {changed.length > 0 && (
          <div class="notice">
            <p>{fill(importing.changed, { count: changed.length })}</p>
            <ul>
              {changed.map((problem, index) => (
                <li key={index}>{problemLine(problem, words.assign)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </form>
  );
}
