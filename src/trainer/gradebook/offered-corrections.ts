/** Corrections that could be made of an item's key: for every wrong answer that was given, that it counts too. */
import type { Correction } from '../../gradebook/corrections.ts';
import { encodeTyped } from '../../interactions/cloze/typed-answer.ts';
import type { DeliveredItem } from '../../interactions/item.ts';
import { readNumber } from '../../interactions/numeric/typed-number.ts';
import type { Outcome } from '../../interactions/outcome.ts';
import { answerText, responseLines } from '../../interactions/response-lines.ts';

export interface OfferedCorrection {
  correction: Correction;
  /** The part in words; empty where there is one only. */
  label: string;
  /** The answer in words. */
  answer: string;
  /** People who gave it. */
  people: number;
}

interface Given {
  response: unknown;
  outcome: Outcome;
}

function correctionFor(item: DeliveredItem, part: string, given: string): Correction | null {
  switch (item.interaction) {
    case 'choice':
      return { item: item.id, kind: 'accept-option', option: given };
    case 'cloze': {
      const chosen = item.gaps.find((gap) => gap.id === part)?.options !== undefined;
      if (chosen) return { item: item.id, kind: 'accept-option', gap: part, option: given };
      const word = given.trim();
      return encodeTyped(word) === '' || word.length > 200 ? null : { item: item.id, kind: 'accept-word', gap: part, word };
    }
    case 'match':
    case 'categorize':
    case 'place':
      return { item: item.id, kind: 'accept-place', part, place: given };
    case 'numeric': {
      const field = item.fields.find((candidate) => candidate.id === part);
      const value = readNumber(given, field?.unit);
      return field === undefined || value === null
        ? null
        : { item: item.id, kind: 'accept-number', field: part, value, tolerance: field.tolerance };
    }
    default:
      return null;
  }
}

/** What makes two corrections one: the same words typed in another way, the same value. */
function sameness(correction: Correction): string {
  return correction.kind === 'accept-word' ? `${correction.gap} ${encodeTyped(correction.word)}` : JSON.stringify(correction);
}

function ofResponse(item: DeliveredItem, { response, outcome }: Given): Omit<OfferedCorrection, 'people'>[] {
  if (item.interaction === 'order') {
    const whole = Array.isArray(response) && response.length === item.steps.length && outcome.score !== 1;
    if (!whole) return [];
    const steps = response as string[];
    const answer = steps.map((id) => item.steps.find((step) => step.id === id)?.text ?? id).join(' → ');
    return [{ correction: { item: item.id, kind: 'accept-order', steps }, label: '', answer }];
  }
  return outcome.parts.flatMap(({ id, given, right }) => {
    if (given === null || right) return [];
    const correction = correctionFor(item, id, given);
    if (correction === null) return [];
    const label = item.interaction === 'choice' ? '' : (responseLines(item, outcome).find((line) => line.part === id)?.label ?? '');
    return [{ correction, label, answer: answerText(item, id, given) }];
  });
}

/** Wrong answers that could be accepted, those of the most people first. */
export function offeredCorrections(item: DeliveredItem, responses: readonly Given[]): OfferedCorrection[] {
  const offered = new Map<string, OfferedCorrection>();
  for (const response of responses) {
    for (const one of ofResponse(item, response)) {
      const key = sameness(one.correction);
      const known = offered.get(key);
      if (known) known.people += 1;
      else offered.set(key, { ...one, people: 1 });
    }
  }
  return [...offered.values()].sort((a, b) => b.people - a.people);
}
