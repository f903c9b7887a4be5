export default {
  extends: ['stylelint-config-standard'],
  ignoreFiles: ['src/styles/fonts.css'],
  overrides: [
    {
      // The elements of RSS, Atom and OPML, which no linter of HTML knows.
      files: ['src/styles/feed.css'],
      rules: { 'selector-type-no-unknown': null, 'selector-type-case': null, 'selector-no-deprecated': null },
    },
  ],
  rules: {
    // One file per layer reads best in the order of the page, not of weight; layers settle who wins.
    'no-descending-specificity': null,
    // Scroll-driven and target-group features are newer than the linter's lists; each is an extra, never a need.
    'property-no-unknown': [
      true,
      { ignoreProperties: ['scroll-target-group', 'timeline-scope', 'view-timeline'] },
    ],
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['target-current'] }],
    'selector-class-pattern': '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
    'import-notation': 'string',
    'custom-property-empty-line-before': null,
    'declaration-empty-line-before': null,
  },
};
