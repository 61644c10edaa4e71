import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asModule } from '../../src/build/commonjs-as-module.ts';

describe('a CommonJS file as a module', () => {
  it('exports by default what PapaParse exports', async () => {
    const code = readFileSync('node_modules/papaparse/papaparse.min.js', 'utf8');
    const module = await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(asModule(code)).toString('base64')}`);
    expect(module.default.parse('a,"b,c"\n1,2').data).toEqual([
      ['a', 'b,c'],
      ['1', '2'],
    ]);
  });

  it('takes single exports too', async () => {
    const code = asModule('exports.answer = 42;');
    const module = await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
    expect(module.default).toEqual({ answer: 42 });
  });
});
