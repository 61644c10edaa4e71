/** Words of the accessibility statement. */
import type { accessibilityZh } from './zh.ts';

export const accessibilityEn: typeof accessibilityZh = {
  title: 'Accessibility statement',
  intro:
    'This site wants everybody to be able to learn, with a mouse, a finger, a keyboard or a screen reader. This page says which standard it follows, how that is checked, and what is not met.',
  sections: [
    {
      id: 'standard',
      title: 'Standard',
      text: 'We measure ourselves against levels A and AA of the Web Content Accessibility Guidelines, WCAG 2.2. This is our own assessment: nobody from outside has audited the site, and there is no certificate.',
      points: [],
    },
    {
      id: 'use',
      title: 'Ways to use the site',
      text: 'Use whichever suits you, and change whenever you like:',
      points: [
        'By keyboard alone: Tab moves on, Shift+Tab moves back, Enter or Space presses. Where cards can be dragged, you can also choose a card and then its place; the number at a place is its key. “/” opens the search, Esc closes it.',
        'With a screen reader: every option, gap and button of an exercise has a name, and whether an answer was right is announced. Diagrams come with a description or a table.',
        'Enlarged: at 400% zoom, or with the largest text size under “Display”, no page scrolls sideways. Wide tables scroll within their own frame.',
        'In other colours: choose the light or the dark theme. Right and wrong always have a sign and a word as well as a colour.',
        'With less motion: if your system asks for reduced motion, nothing on the site moves.',
        'Without scripts: lessons, questions and explanations can still be read, and each lesson has a page with its questions and explanations as text.',
      ],
    },
    {
      id: 'tested',
      title: 'How it is checked',
      text: 'Every change to the site is checked automatically in Chromium:',
      points: [
        'axe looks at every page in every language. Theme and screen width rotate over the pages; on each kind of page, and in the states of its exercises, all four are tried.',
        'Every kind of exercise is answered by keyboard alone, and also with a mouse and with a finger. Search, settings, review, drills, scenarios, the way from the entry test to the certificate and the way from an assignment to the gradebook are walked by keyboard alone too, and the focus is never lost.',
        'In high contrast (forced colours), every kind of exercise still says right and wrong by a sign and a word; on the other pages, what is chosen, where you are, drawings and the focus do not depend on the site’s own colours.',
        'On a screen 320 pixels wide, which is 1280 pixels at 400% zoom, no kind of page scrolls sideways.',
        'Everything to press is at least 24 by 24 pixels, and at least 44 by 44 where a finger is used; links in running text are excepted.',
      ],
    },
    {
      id: 'limits',
      title: 'What is not met',
      text: 'Automatic checks find only some of the problems. These we know of:',
      points: [
        'Nobody who relies on a screen reader has tried the site yet. NVDA, JAWS, VoiceOver and TalkBack, voice control and switch devices have not been tested. High contrast (forced colours) is simulated in Chromium; nobody has looked at it under a contrast theme of Windows.',
        'The automatic checks run in Chromium only, not in Firefox or Safari.',
        'Diagrams have text beside them, but it cannot always replace the layout of the whole picture, such as a matrix or the map of a scenario.',
        'Printed handouts, papers and certificates, and PDFs saved from the browser, are not tagged to a standard for accessible PDF.',
        'Answers in your own words are compared with the key points by you or your trainer; they are not marked automatically.',
        'The time allowed for a timed assignment is set by your trainer; the site cannot extend it.',
        'Lessons have no recordings and no sign language. Difficult words are explained, but there is no easy-to-read version.',
        'Traditional Chinese is converted from Simplified; a word may now and then be read out wrongly.',
      ],
    },
    {
      id: 'help',
      title: 'If something does not work for you',
      text: 'Tell your trainer which page it is, what you wanted to do, and which device, browser and assistive software you use. If you need more time, say so before you begin an assignment. Assignments can also be done on paper, and the questions of a lesson can be read as text.',
      points: [],
    },
  ],
};
