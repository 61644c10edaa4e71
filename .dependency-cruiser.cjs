/** The doors between the rooms (see src/README.md). Each rule says where to go instead. */
const from = (path, pathNot) => ({ path: `^src/${path}`, ...(pathNot ? { pathNot } : {}) });
const to = (path, pathNot) => ({ path: `^src/${path}`, ...(pathNot ? { pathNot } : {}) });

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one idea, or a third file is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'course-is-the-ground',
      comment: 'The content model knows no other room. What needs interactions or attempts belongs above.',
      severity: 'error',
      from: from('course/'),
      to: to('(?!course/)'),
    },
    {
      name: 'interactions-stand-on-course',
      comment: 'An interaction knows how one item is answered and marked; attempts and records belong to assessment and progress.',
      severity: 'error',
      from: from('interactions/'),
      to: to('(?!course/|interactions/)'),
    },
    {
      name: 'assessment-stands-on-interactions',
      comment: 'Assessment takes attempts in and gives them out; it does not know where they are kept. Pass a callback.',
      severity: 'error',
      from: from('assessment/'),
      to: to('(?!course/|interactions/|assessment/)'),
    },
    {
      name: 'progress-stands-on-assessment',
      comment: 'The record keeps attempts; it does not know the features that make them.',
      severity: 'error',
      from: from('progress/'),
      to: to('(?!course/|interactions/|assessment/|progress/|ui/)'),
    },
    {
      name: 'assignment-stands-on-assessment',
      comment:
        'An assignment is a value that travels: it knows items, forms and the graphs of scenarios, not pages, records or who hands it in.',
      severity: 'error',
      from: from('assignment/'),
      to: to('(?!course/|interactions/|assessment/|assignment/|scenarios/[\\w-]+\\.ts$)'),
    },
    {
      name: 'sitting-keeps-nothing',
      comment:
        'What a learner sees of a sitting, as views without memory: take/ keeps what comes of it, the trainer’s preview forgets it. Pass a callback.',
      severity: 'error',
      from: from('sitting/'),
      to: to('(?!course/|interactions/|assessment/|assignment/|scenarios/|ui/|sitting/)'),
    },
    {
      name: 'submission-stands-on-assignment',
      comment: 'A submission is a value that travels back: it knows assignments, not who made it or who collects it.',
      severity: 'error',
      from: from('submission/'),
      to: to('(?!course/|interactions/|assessment/|assignment/|submission/)'),
    },
    {
      name: 'analysis-is-arithmetic',
      comment: 'Figures are computed from tables of scores; where these come from belongs to the gradebook.',
      severity: 'error',
      from: from('analysis/'),
      to: to('(?!course/|interactions/|analysis/)'),
    },
    {
      name: 'interchange-knows-formats',
      comment: 'Formats turn texts into items and tables into files; they know no page and no record.',
      severity: 'error',
      from: from('interchange/'),
      to: to('(?!course/|interactions/|assignment/|analysis/|interchange/)'),
    },
    {
      name: 'gradebook-collects-submissions',
      comment: 'The gradebook marks and counts; where it is kept and how it looks belongs to the trainer’s feature.',
      severity: 'error',
      from: from('gradebook/'),
      to: to('(?!course/|interactions/|assessment/|assignment/|submission/|analysis/|scenarios/[\\w-]+\\.ts$|gradebook/)'),
    },
    {
      name: 'scenarios-stand-on-course',
      comment:
        'A scenario is walked and weighed by itself; it is no item and keeps no record. What joins it to the record is learn/scenario.tsx. Chance it has from interactions/shuffle.ts.',
      severity: 'error',
      from: from('scenarios/'),
      to: to('(?!course/|scenarios/|interactions/shuffle\\.ts$)'),
    },
    {
      name: 'metrics-are-arithmetic',
      comment:
        'The workshop counts what somebody has typed and keeps nothing; intervals it has from analysis/. What brings it to life is learn/metrics-workshop.tsx.',
      severity: 'error',
      from: from('metrics/'),
      to: to('(?!course/|metrics/|analysis/difficulty\\.ts$)'),
    },
    {
      name: 'practice-stands-on-course',
      comment:
        'A drill draws and marks cases by itself and keeps no record. What joins it to the record is learn/drill.tsx. Chance it has from interactions/shuffle.ts.',
      severity: 'error',
      from: from('practice/'),
      to: to('(?!course/|practice/|interactions/shuffle\\.ts$)'),
    },
    {
      name: 'review-stands-on-the-record',
      comment:
        'Review works out from attempts and its own log what is asked when; it reads no storage. What joins it to the record is learn/review.tsx.',
      severity: 'error',
      from: from('review/'),
      to: to('(?!course/|interactions/|assessment/|review/|progress/review-(?:log|record)\\.ts$)'),
    },
    {
      name: 'features-keep-to-themselves',
      comment: 'No feature imports another feature. What two share belongs below them, or a page joins them.',
      severity: 'error',
      from: { path: '^src/(learn|offline|search|take|trainer)/' },
      to: { path: '^src/(learn|offline|search|take|trainer|layouts|pages)/', pathNot: '^src/$1/' },
    },
    {
      name: 'the-service-worker-stands-alone',
      comment: 'It is one classic script: what it shared with a page would become a module of its own. Share types only.',
      severity: 'error',
      from: { path: '^src/offline/(keep-offline|messages|offline-page|offline-view)' },
      to: { path: '^src/offline/(service-worker|worker-)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'build-stays-out-of-the-browser',
      comment: 'What runs while building (file system, schemas, OpenCC) must not reach a learner’s page. Pass the result as data.',
      severity: 'error',
      from: {
        path: '^src/(course|interactions|assessment|progress|practice|review|scenarios|metrics|learn|search|ui)/',
        pathNot: '\\.astro$|schema',
      },
      to: { path: '^src/build/' },
    },
    {
      name: 'no-schema-library-in-pages',
      comment: 'zod and yaml are for the build. Import the type (`import type`) instead; types come from the schemas.',
      severity: 'error',
      from: {
        path: '^src/(course|interactions|assessment|progress|practice|review|scenarios|metrics|learn|search|ui)/',
        pathNot: '(^src/course/schemas/|schema\\.ts$)',
      },
      to: { path: '(node_modules/(zod|yaml|opencc-js)/|^src/course/schemas/|schema\\.ts$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'logic-knows-no-views',
      comment: 'Rules stand in .ts files and are tested without a page. Let the view import the rule.',
      severity: 'error',
      from: { path: '^src/(course|interactions|assessment|assignment|practice|review|scenarios|metrics)/.*\\.ts$' },
      to: { path: '(\\.(tsx|astro|css)$|node_modules/(preact|astro)/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-are-the-roof',
      comment: 'Pages pick content, layout and islands; nothing imports a page.',
      severity: 'error',
      from: { path: '^src/(?!pages/)' },
      to: to('pages/'),
    },
    {
      name: 'product-knows-no-tests',
      comment: 'Test data stays in tests/.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
  },
};
