import { expect, test } from 'vitest';
import { licencesText, packageFolder } from '../../../licences';

test.each([
  ['/work/core/text.ts', null],
  ['/work/node_modules/react/index.js', '/work/node_modules/react'],
  ['/work/node_modules/@base-ui/react/dialog/index.mjs', '/work/node_modules/@base-ui/react'],
  ['\0/work/node_modules/react/cjs/react.js?commonjs-module', '/work/node_modules/react'],
  ['/work/node_modules/wxt/node_modules/minimatch/index.js', '/work/node_modules/wxt/node_modules/minimatch'],
  ['C:\\work\\node_modules\\zod\\index.js', 'C:/work/node_modules/zod'],
])('the package of %s', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});

test('each package stands once, with its version, its licence and the licence’s words', () => {
  const at = (path: string) => `${process.cwd()}/node_modules/${path}`;
  const text = licencesText([
    at('react/index.js'),
    at('react/jsx-runtime.js'),
    at('idb/build/index.js'),
    'core/text.ts',
  ]);
  expect(text.match(/^react \d+\.\d+\.\d+ \(MIT\)$/gm)).toHaveLength(1);
  expect(text).toMatch(/^idb \d+/);
  expect(text).toContain('Permission is hereby granted, free of charge');
});
