import type { assignedScenarioZh } from './zh.ts';

export const assignedScenarioEn: typeof assignedScenarioZh = {
  choosing: {
    intro:
      'Choose from the conversations of the site, beside questions or on their own. They come after the questions; each is played once, and a decision taken stays.',
    list: 'Conversations you can assign',
    about: '{decisions} decisions on the best way, about {minutes} minutes',
    look: 'Look at it',
    score:
      'A conversation counts as much as one question: full marks for the best way, none for the worst, and none for crossing the line or for stopping before the end.',
    feedback: {
      item: 'Under the present rules learners see the three meters while they play, and their way beside the best one as soon as it ends.',
      end: 'Under the present rules learners do not see the meters while they play; after handing in they see their way beside the best one.',
      none: 'Under the present rules learners see neither meters nor score nor the best way, only what the customer answers and how it ends.',
    },
    sealed:
      'This assignment is sealed, but conversations cannot be: they are public on the site, and whoever plays one there sees the best way. To test what people really know, use reserved questions and your own.',
    tooMany: 'An assignment holds {count} conversations at most.',
    chosen: 'Conversations chosen: {count}, about {minutes} minutes.',
    gone: 'Chosen conversations that the site no longer has: {count}.',
    takeOut: 'Take them out',
  },
  playing: {
    head: 'Conversation {number}: {title}',
    jump: 'Below the questions there are conversations, too: {count}.',
    how: 'This conversation is marked and played once: a decision cannot be changed, and each is kept at once.',
    start: 'Begin the conversation',
    unfinished: 'The conversation “{title}” has not come to its end',
    done: 'This conversation has come to its end. It goes out when you hand in.',
    notDone: 'This conversation did not come to its end; it counts as not answered.',
    score: 'Score of this conversation: {score}',
    result: 'Conversation “{title}”',
    scoreRule: 'The best way is 100%, the worst 0; crossing the line is 0, too.',
  },
  graded: {
    head: 'Conversation: {title}',
    you: 'Learner',
    score: 'Score {score}',
    rule: 'Worked out by walking the path again in your own copy of the conversation; no score that came along is read. The best way is 100%, the worst that crosses no line 0; so is crossing the line or not coming to an end.',
    untouched: 'No decision was taken.',
    unfinished: 'Decisions taken: {count}. It did not come to an ending and counts as not answered.',
    ending: 'Ending: {title}',
    decisions: 'The way taken beside the best',
    apart:
      'Conversations are not analysed with the questions: they belong to no objective, and not everyone comes to the same steps. This shows where people left the best way, each by the attempt that counts.',
    tally: 'People: {people}, of whom {finished} came to an ending. Mean score {mean}.',
    cameHere: 'People who came here: {count}',
    decision: 'Decision',
    chosenBy: 'People',
    best: 'best',
  },
};
