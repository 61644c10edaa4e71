/**
 * PapaParse comes as a CommonJS file only. For such a file the bundler puts helpers into the small runtime that every lesson
 * loads; as a module of its own kind it needs none.
 */
import type { Plugin } from 'vite';

const commonJs = /\/node_modules\/papaparse\/papaparse(\.min)?\.js$/;

/** A CommonJS file that requires nothing, as a module with what it exports as default. */
export function asModule(code: string): string {
  return `export default (() => { const module = { exports: {} }, { exports } = module; ${code}\n; return module.exports; })();`;
}

export const commonJsAsModule: Plugin = {
  name: 'zhike-commonjs-as-module',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: commonJs },
    handler(code) {
      return this.environment.name === 'client' ? { code: asModule(code), map: null } : null;
    },
  },
};
