/** What a feedback sheet says, in words; the same for the page, for print and for a text to send. */
import { fill } from '../../course/strings/fill.ts';
import { pathWords } from './path-words.ts';
import type { ShownAnswer, ShownBook, ShownPerson, ShownScenario } from './shown.ts';
import type { Wording } from './wording.ts';

export interface Sheet {
  person: string;
  name: string;
  title: string;
  date: string;
  total: string;
  objectives: string[];
  wrong: { head: string; stem: string; lines: string[] }[];
  comments: { head: string; text: string }[];
}

function wrongLines({ item, lines, outcome }: ShownAnswer, { strings }: Wording, withKey: boolean): string[] {
  const missed = lines
    .filter(({ right }) => !right)
    .flatMap(({ label, given, expected, partly, missed, wronglyChosen, mistake, why }) => {
      const head = `${label === '' ? '' : `${label}${strings.colon}`}${given ?? strings.nothing}${partly ? ` (${strings.partlyWord})` : ''}`;
      const reason = mistake ?? (withKey ? why : undefined);
      const because = reason === undefined ? '' : ` (${reason})`;
      // Of several options the whole key beside the whole answer would leave the comparing to the learner.
      if (!withKey || missed === undefined || wronglyChosen === undefined)
        return [`${head}${withKey ? ` → ${expected.join(' / ')}` : ''}${because}`];
      return [
        head,
        ...(missed.length === 0 ? [] : [fill(strings.missedOptions, { options: missed.join(' / ') })]),
        ...(wronglyChosen.length === 0 ? [] : [`${fill(strings.wrongOptions, { options: wronglyChosen.join(' / ') })}${because}`]),
      ];
    });
  if (item.interaction === 'text') return withKey ? [`${strings.modelAnswer}${strings.colon}${item.modelAnswer}`] : [];
  return outcome.score !== 1 && withKey && item.explanation !== '' ? [...missed, item.explanation] : missed;
}

function pathLines({ kept, path, answered }: ShownScenario, { strings }: Wording, withKey: boolean): string[] {
  const { lost } = pathWords(kept, path);
  const lines = lost.map(({ taken, best, point }) => (withKey ? `${taken} → ${best} (${point})` : taken));
  return answered ? lines : [...lines, strings.notFinished];
}

/** The sheet of a person's attempt that counts; null when nothing came. */
export function sheetOf({ row, attempts }: ShownPerson, book: ShownBook, wording: Wording, withKey: boolean): Sheet | null {
  const attempt = attempts.find(({ counts }) => counts);
  if (!attempt) return null;
  const { strings, percent, count, moment } = wording;
  const score = percent(attempt.score);
  const passMark = percent(book.passMark);
  // The learner knows an item by the number it had there.
  const head = ({ place }: ShownAnswer) => fill(strings.itemNumber, { number: place });
  const state = strings.states[row.state];
  return {
    person: row.key,
    name: [row.name, row.number].filter((part) => part !== '').join(' '),
    title: book.head.title,
    date: moment(attempt.submittedAt, book.head.timeZone),
    total:
      attempt.waiting > 0
        ? fill(strings.scoreWaiting, { score, count: count(attempt.waiting) })
        : `${fill(strings.scoreLine, { score, passMark })} ${state}`,
    objectives: attempt.objectives.map(
      ({ objective, score: share, count: items }) =>
        `${wording.objective(objective)}${strings.colon}${fill(strings.objectiveLine, { score: percent(share), count: count(items) })}`,
    ),
    wrong: [
      ...attempt.answers
        .filter((answer) => answer.score !== null && answer.score < 1)
        .map((answer) => ({ head: head(answer), stem: answer.item.stem, lines: wrongLines(answer, wording, withKey) })),
      ...attempt.scenarios
        .filter((played) => played.score < 1)
        .map((played) => ({ head: played.kept.title, stem: percent(played.score), lines: pathLines(played, wording, withKey) })),
    ],
    comments: attempt.answers.flatMap((answer) => (answer.comment === '' ? [] : [{ head: head(answer), text: answer.comment }])),
  };
}

/** The sheet as plain text for a chat or a mail. */
export function sheetText(sheet: Sheet, { strings }: Wording): string {
  const blocks = [
    `${strings.sheetTitle} · ${sheet.title}\n${sheet.name}\n${sheet.date}\n${sheet.total}`,
    sheet.objectives.map((line) => `- ${line}`).join('\n'),
    sheet.wrong.length === 0 ? strings.sheetAllRight : strings.sheetWrongHead,
    ...sheet.wrong.map(({ head, stem, lines }) => [`${head} ${stem}`, ...lines.map((line) => `- ${line}`)].join('\n')),
    ...(sheet.comments.length > 0 ? [strings.sheetCommentsHead, ...sheet.comments.map(({ head, text }) => `${head} ${text}`)] : []),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
