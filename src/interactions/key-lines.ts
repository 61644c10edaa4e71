/** The key of an item as lines of text, for readers without scripts and for print. */
import type { DeliveredItem } from './item.ts';
import { outsideCell } from './place/cells.ts';

export interface KeyLine {
  label: string;
  /** Where it belongs or what fills it. */
  answer?: string;
  why?: string;
}

function titleOf(entries: readonly { id: string; title: string }[], id: string | undefined): string {
  return entries.find((entry) => entry.id === id)?.title ?? id ?? outsideCell;
}

/** Right answers first, with reasons; wrong options with the mistake they show. */
export function keyLines(item: DeliveredItem): KeyLine[] {
  switch (item.interaction) {
    case 'choice':
      return [...item.options]
        .sort((a, b) => Number(b.correct) - Number(a.correct))
        .map((option) => ({
          label: `${option.correct ? '✓' : '✗'} ${option.text}`,
          ...(option.feedback === undefined ? {} : { why: option.feedback }),
        }));
    case 'match':
      return item.sources.map((source) => ({
        label: source.text,
        answer: item.targets.find((target) => target.id === source.target)?.text ?? source.target,
        why: source.why,
      }));
    case 'order':
      return item.steps.map((step, index) => ({ label: `${index + 1}. ${step.text}`, why: step.why }));
    case 'cloze':
      return item.gaps.map((gap, index) => ({
        label: `${index + 1}.`,
        answer: gap.options ? (gap.options.find((option) => option.correct)?.text ?? '') : decodeURIComponent(gap.accept?.[0] ?? ''),
        why: gap.why,
      }));
    case 'categorize':
      return item.cards.map((card) => ({ label: card.text, answer: titleOf(item.bins, card.bin), why: card.why }));
    case 'place':
      return item.cards.map((card) => ({
        label: card.text,
        answer: card.outside
          ? (item.outside ?? '')
          : `${titleOf(item.columns.values, card.column)} × ${titleOf(item.rows.values, card.row)}`,
        why: card.why,
      }));
    case 'numeric':
      return item.fields.map((field) => ({
        label: field.label,
        answer: `${field.value}${field.unit === undefined ? '' : ` ${field.unit}`}`,
        why: field.why,
      }));
    case 'text':
      return [{ label: item.modelAnswer }, ...item.checklist.map((entry) => ({ label: entry.text }))];
  }
}
