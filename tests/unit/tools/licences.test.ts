import { expect, test } from 'vitest';
import { licencesText, packageFolder } from '../../../licences';

test.each([
  ['/home/ann/deskside/core/text.ts', null],
  ['/home/ann/deskside/node_modules/react/index.js', '/home/ann/deskside/node_modules/react'],
  ['/home/ann/deskside/node_modules/@base-ui/react/dialog/index.mjs', '/home/ann/deskside/node_modules/@base-ui/react'],
  ['\0/home/ann/deskside/node_modules/react/cjs/react.js?commonjs-module', '/home/ann/deskside/node_modules/react'],
  [
    '/home/ann/deskside/node_modules/wxt/node_modules/minimatch/index.js',
    '/home/ann/deskside/node_modules/wxt/node_modules/minimatch',
  ],
  ['C:\\deskside\\node_modules\\zod\\index.js', 'C:/deskside/node_modules/zod'],
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
