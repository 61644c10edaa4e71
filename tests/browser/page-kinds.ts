/** Pages of the built site, one of each kind, that tests of the whole site visit. */
import { course, findPoolItem, scenarios, sheets } from './content.ts';

const [module] = course.modules;

export const onePageOfEachKind: readonly string[] = [
  '/',
  `/learn/${module?.slug}/`,
  `/learn/${module?.slug}/quiz/`,
  `/learn/${module?.slug}/${module?.lessons[0]?.slug}/`,
  `/learn/${findPoolItem('place', 'zh').lesson}/questions/`,
  '/glossary/',
  '/reference/',
  '/reference/four-types/',
  '/reference/claims/',
  `/reference/${sheets[0]?.id}/`,
  '/reference/accessibility/',
  '/reference/metrics-workshop/',
  '/search/?q=RFM',
  '/offline/',
  '/progress/',
  '/review/',
  '/entry-test/',
  '/final-assessment/',
  '/take/',
  '/scenarios/',
  `/scenarios/${scenarios.keys().next().value}/`,
  '/practice/',
  '/practice/rfm-segment/',
  '/trainer/',
  '/trainer/guide/',
  '/trainer/assign/',
  '/trainer/gradebook/',
  '/404.html',
];
