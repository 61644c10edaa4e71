/** Scenarios: everything can be reached, every path ends, and the best is the best. */
import { describe, expect, it } from 'vitest';
import { append, type MistakeCase, mistakesAfter, replace, scenario } from './sample.ts';

const run = (_: string, edits: MistakeCase[1], messages: string[]) => expect(mistakesAfter(...[edits].flat())).toEqual(messages);

const weighing = 'expected the best to weigh most (10 minutes, or 500 CNY, weigh as much as 1 trust)';

describe('the ways through a scenario', () => {
  it.each<MistakeCase>([
    [
      'to no place',
      replace(scenario, 'next: caught', 'next: cought'),
      [
        `${scenario}:37: decision "keep-it" leads to "cought", which is not there; expected a step or an ending of this file, or trust-decides`,
      ],
    ],
    [
      'to a step that nothing leads to',
      replace(scenario, '        next: money-found\n', '        next: caught\n'),
      [
        `${scenario}:11: step "at-the-counter": "deny-it" with the best that follows weighs -10.22, but "count-together" can only end unsafe and is marked as the best; ${weighing}`,
        `${scenario}:40: ending "comes-again" is never reached; expected a path that ends with a trust of 70 or more, below the next ending`,
      ],
    ],
    [
      'past a step',
      [replace(scenario, 'next: money-found', 'next: caught'), replace(scenario, 'next: money-found', 'next: trust-decides')],
      [
        `${scenario}:11: step "at-the-counter": "deny-it" with the best that follows weighs -20.1, but "count-together" can only end unsafe and is marked as the best; ${weighing}`,
        `${scenario}:24: step "money-found" is never reached; expected a decision on the way that leads to it`,
        `${scenario}:40: ending "comes-again" is never reached; expected a path that ends with a trust of 70 or more, below the next ending`,
      ],
    ],
    [
      'past an ending',
      replace(scenario, 'next: caught', 'next: trust-decides'),
      [`${scenario}:52: ending "caught" is never reached; expected a decision that leads to it`],
    ],
    [
      'never to an ending by trust',
      replace(scenario, 'trust: -20', 'trust: 10'),
      [`${scenario}:46: ending "in-doubt" is never reached; expected a path that ends with a trust of 0 or more, below the next ending`],
    ],
    [
      'round and round',
      replace(scenario, 'next: caught', 'next: at-the-counter'),
      [
        `${scenario}:37: decision "keep-it" leads back to step "at-the-counter", so one could go round for ever; expected every path to end`,
      ],
    ],
    [
      'to an ending that trust does not reach',
      replace(scenario, 'from: 0', 'from: 5'),
      [`${scenario}:39: decisions let trust decide, but no ending begins at 0; expected one with \`from: 0\``],
    ],
    [
      'to two endings at once',
      replace(scenario, 'from: 0', 'from: 70'),
      [
        `${scenario}:39: decisions let trust decide, but no ending begins at 0; expected one with \`from: 0\``,
        `${scenario}:51: ending "in-doubt": another ending begins at 70 too; expected different ones`,
      ],
    ],
    [
      'to an unsafe ending by trust',
      replace(scenario, 'unsafe: true', 'unsafe: true\n    from: 10'),
      [`${scenario}:58: ending "caught": an unsafe ending does not depend on trust; expected no \`from\`, and decisions that name it`],
    ],
  ])('%s', run);
});

describe('the best decision', () => {
  it.each<MistakeCase>([
    [
      'marked nowhere',
      replace(scenario, '        best: true\n', ''),
      [`${scenario}:11: step "at-the-counter": 0 decisions are marked as the best; expected one with \`best: true\``],
    ],
    [
      'marked twice',
      replace(scenario, 'next: caught', 'next: caught\n        best: true'),
      [`${scenario}:26: step "money-found": 2 decisions are marked as the best; expected one with \`best: true\``],
    ],
    [
      'that another outweighs',
      replace(scenario, 'trust: -20', 'trust: 20'),
      [
        `${scenario}:11: step "at-the-counter": "deny-it" with the best that follows weighs 29.78, but "count-together" with the best that follows weighs 21.58 and is marked as the best; ${weighing}`,
        `${scenario}:46: ending "in-doubt" is never reached; expected a path that ends with a trust of 0 or more, below the next ending`,
      ],
    ],
    [
      'that costs too much',
      replace(scenario, 'trust: 12, minutes: 3', 'trust: 12, minutes: 340'),
      [
        `${scenario}:11: step "at-the-counter": "deny-it" with the best that follows weighs -10.22, but "count-together" with the best that follows weighs -12.12 and is marked as the best; ${weighing}`,
      ],
    ],
    [
      'that weighs the same as another',
      replace(scenario, 'trust: -20, minutes: 1', 'trust: 12, minutes: 3'),
      [
        `${scenario}:11: step "at-the-counter": "deny-it" with the best that follows weighs 21.58, but "count-together" with the best that follows weighs 21.58 and is marked as the best; ${weighing}`,
        `${scenario}:46: ending "in-doubt" is never reached; expected a path that ends with a trust of 0 or more, below the next ending`,
      ],
    ],
    [
      'beyond the meter',
      [replace(scenario, 'trust: 12', 'trust: 40'), replace(scenario, 'trust: 10', 'trust: 40')],
      [
        `${scenario}:7: the best path ends with a trust of 130; expected at most 100, as the meter shows no more`,
        `${scenario}:46: ending "in-doubt" is never reached; expected a path that ends with a trust of 0 or more, below the next ending`,
      ],
    ],
  ])('%s', run);
});

describe('the words of a scenario', () => {
  it.each<MistakeCase>([
    [
      'an id that stands twice',
      replace(scenario, 'id: caught', 'id: in-doubt'),
      [
        `${scenario}:37: decision "keep-it" leads to "caught", which is not there; expected a step or an ending of this file, or trust-decides`,
        `${scenario}:52: step or ending "in-doubt" stands twice; expected each id once in the file`,
      ],
    ],
    [
      'a decision that stands twice',
      replace(scenario, 'id: keep-it', 'id: deny-it'),
      [`${scenario}:33: decision "deny-it" stands twice; expected each id once in the file`],
    ],
    [
      'a position for an id',
      replace(scenario, 'id: keep-it', 'id: option-b'),
      [`${scenario}:33: \`steps.decisions.id\` is "option-b": an id names what the thing is, not its position (not "a", "q3", "option-b")`],
    ],
    [
      'the reserved id',
      [replace(scenario, 'id: caught', 'id: trust-decides'), replace(scenario, 'next: caught', 'next: trust-decides')],
      [`${scenario}:52: "trust-decides" is no id, as decisions use it to let trust decide; expected another`],
    ],
    [
      'an unknown lesson',
      replace(scenario, 'lesson: basics/first-steps', 'lesson: basics/last-steps'),
      [`${scenario}:44: ending "comes-again": unknown lesson "basics/last-steps"; expected <module>/<lesson> of course.yaml`],
    ],
    [
      'one decision only',
      replace(
        scenario,
        '      - id: deny-it\n        text: { zh: 说不会错, en: Say it is right }\n        effect: { trust: -20, minutes: 1, cost: 0 }\n        reply: { zh: 她皱起眉。, en: She frowns. }\n        next: money-found\n',
        '',
      ),
      [`${scenario}:11: \`steps.decisions\` has 1 entry; expected at least 2`],
    ],
    [
      'no English',
      replace(scenario, '{ zh: 一起数, en: Count together }', '{ zh: 一起数 }'),
      [`${scenario}:13: missing language: \`steps.decisions.text\` has no \`en\`; expected both \`zh\` and \`en\``],
    ],
    [
      'a straight quotation mark',
      replace(scenario, 'en: She nods. }', "en: She says it isn't. }"),
      [`${scenario}:15: a straight quotation mark in ‹…s it isn't.›; expected “ ” or ‘ ’, and ’ as apostrophe`],
    ],
    [
      'a file that nothing reads',
      append('content/scenarios/Short Change.yaml', 'x'),
      [
        'content/scenarios/Short Change.yaml:1: a file that nothing reads; expected content/scenarios/<slug>.yaml, its name lower-case words joined by hyphens',
      ],
    ],
  ])('%s', run);
});
