/**
 * The columns of a CSV file of own items. The first row names them, in Chinese (either script) or English, in any order;
 * only the stem must be there.
 *
 * | heading                    | holds                                                                                        |
 * |----------------------------|----------------------------------------------------------------------------------------------|
 * | 题型 / type                | 单选 多选 判断 填空 数值 匹配 分类 排序 简答 · single multiple true-false blank numeric match categorize order text |
 * | 题干 / stem                | the task; in 填空 `___` may mark the gap                                                     |
 * | 材料 / context             | a case to read before                                                                        |
 * | 文本 / text                | 填空: the sentence with `___`, where it is not the stem                                      |
 * | 选项A… / option A…         | choices; steps in their order; `part → place`; 填空 and 数值: known wrong answers; 简答: checklist |
 * | 反馈A… / feedback A…       | to the option; to a wrong answer; the reason of a step or a pair                             |
 * | 正确 / answer              | letters (`B`, `A、C`); 对 or 错; accepted words with `|` between; `45000±10`, `1..5`; model answer |
 * | 单位 / unit, 标签 / label  | of the number                                                                                |
 * | 理由 / why                 | why the accepted word or the number is right                                                 |
 * | 讲解 / explanation         | shown after checking                                                                         |
 * | 难度 / difficulty          | 1 recall, 2 apply, 3 analyse; 2 where empty                                                  |
 * | 目标 / objective           | id of an objective of the course or a label                                                  |
 * | 名称 / name, 编号 / id     | for the trainer's own list; the id of an item that was written from here                     |
 * | 固定顺序 / keep order      | 是 / yes: options are not shuffled                                                           |
 */
import type { Language } from '../course/locale.ts';

export type ItemType = 'single' | 'multiple' | 'true-false' | 'blank' | 'numeric' | 'match' | 'categorize' | 'order' | 'text';

export type ItemColumn =
  | 'id'
  | 'name'
  | 'type'
  | 'stem'
  | 'context'
  | 'text'
  | 'answer'
  | 'unit'
  | 'label'
  | 'why'
  | 'explanation'
  | 'difficulty'
  | 'objective'
  | 'keepOrder'
  | `option ${string}`
  | `feedback ${string}`;

/** The heading written, then others that are read. */
const headings: Record<Exclude<ItemColumn, `option ${string}` | `feedback ${string}`>, { zh: string[]; en: string[] }> = {
  id: { zh: ['编号', '編號'], en: ['id'] },
  name: { zh: ['名称', '名稱', '标题', '標題'], en: ['name', 'title'] },
  type: { zh: ['题型', '題型', '类型', '類型'], en: ['type', 'interaction', 'question type'] },
  stem: { zh: ['题干', '題幹', '题目', '題目', '问题', '問題'], en: ['stem', 'question'] },
  context: { zh: ['材料', '情境', '案例'], en: ['context', 'case'] },
  text: { zh: ['文本', '填空文本'], en: ['text', 'gap text'] },
  answer: { zh: ['正确', '正確', '正确答案', '正確答案', '答案'], en: ['answer', 'correct', 'correct answer', 'key'] },
  unit: { zh: ['单位', '單位'], en: ['unit'] },
  label: { zh: ['标签', '標籤'], en: ['label'] },
  why: { zh: ['理由'], en: ['why', 'reason'] },
  explanation: { zh: ['讲解', '講解', '解析'], en: ['explanation'] },
  difficulty: { zh: ['难度', '難度'], en: ['difficulty'] },
  objective: { zh: ['目标', '目標'], en: ['objective', 'goal'] },
  keepOrder: { zh: ['固定顺序', '固定順序'], en: ['keep order'] },
};

const types: Record<ItemType, { zh: string[]; en: string[] }> = {
  single: { zh: ['单选', '單選', '单选题', '單選題'], en: ['single', 'single choice', 'choice', 'multiple choice'] },
  multiple: { zh: ['多选', '多選', '多选题', '多選題'], en: ['multiple', 'multiple answer', 'multiple response'] },
  'true-false': { zh: ['判断', '判斷', '判断题', '判斷題', '对错', '對錯'], en: ['true-false', 'true/false', 'tf'] },
  blank: { zh: ['填空', '填空题', '填空題'], en: ['blank', 'fill in', 'fill-in', 'cloze', 'short answer'] },
  numeric: { zh: ['数值', '數值', '数字', '數字', '计算', '計算'], en: ['numeric', 'number', 'numerical'] },
  match: { zh: ['匹配', '连线', '連線', '配对', '配對'], en: ['match', 'matching'] },
  categorize: { zh: ['分类', '分類', '归类', '歸類'], en: ['categorize', 'categorise', 'sort'] },
  order: { zh: ['排序', '排序题', '排序題'], en: ['order', 'ordering', 'sequence'] },
  text: { zh: ['简答', '簡答', '简答题', '簡答題', '问答', '問答'], en: ['text', 'essay', 'free text'] },
};

export const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Width, case, spaces and a star or colon behind it do not matter in a heading. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*:]+/g, '');
}

function lookup<Key extends string>(table: Record<Key, { zh: string[]; en: string[] }>): Map<string, Key> {
  const entries = Object.entries<{ zh: string[]; en: string[] }>(table);
  return new Map(entries.flatMap(([key, { zh, en }]) => [...zh, ...en].map((name) => [folded(name), key as Key])));
}

const columnByName = lookup(headings);
const typeByName = lookup(types);

/** The column that a heading names, or null. */
export function columnOf(heading: string): ItemColumn | null {
  const name = folded(heading);
  const lettered = /^(选项|選項|option|choice|反馈|反饋|回饋|feedback)?([a-z])$/.exec(name);
  if (lettered) {
    const kind = /^(反馈|反饋|回饋|feedback)$/.test(lettered[1] ?? '') ? 'feedback' : 'option';
    return `${kind} ${(lettered[2] ?? '').toUpperCase()}`;
  }
  return columnByName.get(name) ?? null;
}

/** The type that a cell names, or null. */
export function typeOf(cell: string): ItemType | null {
  return typeByName.get(folded(cell)) ?? null;
}

/** How a type is written. */
export function typeName(type: ItemType, language: Language): string {
  return types[type][language][0] ?? type;
}

/** How a column is headed. */
export function headingOf(column: ItemColumn, language: Language): string {
  const [kind, letter] = column.split(' ');
  if (kind === 'option') return language === 'zh' ? `选项${letter}` : `option ${letter}`;
  if (kind === 'feedback') return language === 'zh' ? `反馈${letter}` : `feedback ${letter}`;
  return headings[column as keyof typeof headings][language][0] ?? column;
}

/** Accepted words in one cell: `|` between them; a bar or backslash of a word has a backslash before it. */
export function splitWords(cell: string): string[] {
  const words = [''];
  for (const [piece] of cell.matchAll(/\\[\\|｜]|[|｜]|[^\\|｜]+|\\/gu)) {
    if (piece === '|' || piece === '｜') words.push('');
    else words.push(`${words.pop() ?? ''}${piece.length > 1 && piece.startsWith('\\') ? piece.slice(1) : piece}`);
  }
  return words.map((word) => word.trim()).filter((word) => word !== '');
}

export function joinWords(words: readonly string[]): string {
  return words.map((word) => word.replace(/[\\|｜]/g, '\\$&')).join(' | ');
}

/** Between a part and its place. */
export const arrow = /→|=>|->/;
/** Where the gap is. */
export const blank = /[_＿]{3,}/;
