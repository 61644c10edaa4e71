/** A response beside its key in words, part by part: for a trainer's page, for sheets on paper and for tables. */
import type { DeliveredItem } from './item.ts';
import type { Outcome, PartOutcome } from './outcome.ts';
import { cellId, outsideCell } from './place/cells.ts';

export interface ResponseLine {
  /** Id of the part; of a choice there is one line for all options. */
  part: string;
  /** What was asked; empty where the task itself asks. */
  label: string;
  /** In words; null when nothing was given. */
  given: string | null;
  /** What counts as right, the preferred one first. */
  expected: string[];
  right: boolean;
  /** Not right, but worth a share of the points. */
  partly?: true;
  /** Of a choice of several: right options that were not chosen, and wrong ones that were. */
  missed?: string[];
  wronglyChosen?: string[];
  mistake?: string;
  why?: string;
}

function textIn(entries: readonly { id: string; text?: string; title?: string }[], id: string): string {
  const found = entries.find((entry) => entry.id === id);
  return found?.text ?? found?.title ?? id;
}

/** The name of a place, an option or a cell; typed answers and positions are their own names. */
export function answerText(item: DeliveredItem, part: string, answer: string): string {
  switch (item.interaction) {
    case 'choice':
      return textIn(item.options, answer);
    case 'match':
      return textIn(item.targets, answer);
    case 'categorize':
      return textIn(item.bins, answer);
    case 'cloze':
      return textIn(item.gaps.find((gap) => gap.id === part)?.options ?? [], answer);
    case 'place': {
      if (answer === outsideCell) return item.outside ?? answer;
      for (const column of item.columns.values) {
        const row = item.rows.values.find((candidate) => cellId(column.id, candidate.id) === answer);
        if (row) return `${column.title} × ${row.title}`;
      }
      return answer;
    }
    case 'numeric': {
      const unit = item.fields.find((field) => field.id === part)?.unit;
      return unit === undefined || answer.includes(unit) ? answer : `${answer} ${unit}`;
    }
    default:
      return answer;
  }
}

function labelOf(item: DeliveredItem, part: string): string {
  switch (item.interaction) {
    case 'match':
      return textIn(item.sources, part);
    case 'categorize':
    case 'place':
      return textIn(item.cards, part);
    case 'order':
      return textIn(item.steps, part);
    case 'numeric':
      return item.fields.find((field) => field.id === part)?.label ?? part;
    case 'cloze':
      return String(item.gaps.findIndex((gap) => gap.id === part) + 1);
    default:
      return '';
  }
}

/** All options of a choice make one answer. */
function choiceLine(item: Extract<DeliveredItem, { interaction: 'choice' }>, { parts, score }: Outcome): ResponseLine {
  const right = score === 1;
  const chosen = parts.filter((part) => part.given !== null);
  const texts = (some: readonly PartOutcome[]) => some.map((part) => textIn(item.options, part.id));
  const missed = parts.filter((part) => part.given === null && !part.right);
  const wronglyChosen = chosen.filter((part) => !part.right);
  const mistakes = chosen.flatMap((part) => (!part.right && part.mistake !== undefined ? [part.mistake] : []));
  return {
    part: '',
    label: '',
    given: chosen.length === 0 ? null : texts(chosen).join(' / '),
    expected: [item.options.flatMap((option) => (option.correct ? [option.text] : [])).join(' / ')],
    right,
    ...(score !== null && score > 0 && !right ? { partly: true as const } : {}),
    ...(item.multiple && !right && chosen.length > 0 ? { missed: texts(missed), wronglyChosen: texts(wronglyChosen) } : {}),
    ...(mistakes.length === 0 ? {} : { mistake: mistakes.join(' ') }),
  };
}

/** The lines of one response; none for free text, whose answer is text already. */
export function responseLines(item: DeliveredItem, outcome: Outcome): ResponseLine[] {
  if (item.interaction === 'text') return [];
  if (item.interaction === 'choice') return [choiceLine(item, outcome)];
  return outcome.parts.map(({ id, given, expected, right, mistake, why }) => ({
    part: id,
    label: labelOf(item, id),
    given: given === null ? null : answerText(item, id, given),
    expected: expected.map((answer) => answerText(item, id, answer)),
    right,
    ...(!right && outcome.steps.some((step) => step.part === id && step.reason === 'right-column') ? { partly: true as const } : {}),
    ...(mistake === undefined || right ? {} : { mistake }),
    ...(why === undefined ? {} : { why }),
  }));
}
