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
      name: 'features-keep-to-themselves',
      comment: 'No feature imports another feature. What two share belongs below them, or a page joins them.',
      severity: 'error',
      from: { path: '^src/(learn|search)/' },
      to: { path: '^src/(learn|search|layouts|pages)/', pathNot: '^src/$1/' },
    },
    {
      name: 'build-stays-out-of-the-browser',
      comment: 'What runs while building (file system, schemas, OpenCC) must not reach a learner’s page. Pass the result as data.',
      severity: 'error',
      from: { path: '^src/(course|interactions|assessment|progress|learn|search|ui)/', pathNot: '\\.astro$|schema' },
      to: { path: '^src/build/' },
    },
    {
      name: 'no-schema-library-in-pages',
      comment: 'zod and yaml are for the build. Import the type (`import type`) instead; types come from the schemas.',
      severity: 'error',
      from: { path: '^src/(course|interactions|assessment|progress|learn|search|ui)/', pathNot: '(^src/course/schemas/|schema\\.ts$)' },
      to: { path: '(node_modules/(zod|yaml|opencc-js)/|^src/course/schemas/|schema\\.ts$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'logic-knows-no-views',
      comment: 'Rules stand in .ts files and are tested without a page. Let the view import the rule.',
      severity: 'error',
      from: { path: '^src/(course|interactions|assessment)/.*\\.ts$' },
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
