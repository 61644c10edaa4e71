import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArmoredBlock, findArmoredBlocks } from '../../src/submission/armored-blocks.ts';
import { readBlock, readTouched } from '../../src/submission/block-readings.ts';
import { armoredBlocks, bareNameLines, chatter, mangled, manyChannels, oneChannel, singleMangling } from './manglings.ts';

const [sample] = fc.sample(armoredBlocks, { numRuns: 1, seed: 7 }) as [string];
const bodyOf = (armored: string) =>
  armored
    .split('\n')
    .filter((line) => !line.startsWith('-----'))
    .join('');

/** The bodies of the blocks found; a broken block by its problem. */
const found = (text: string) => findArmoredBlocks(text).map((block) => ('problem' in block ? block.problem : bodyOf(block.armored)));
const only = (text: string) => {
  const [block, ...others] = findArmoredBlocks(text);
  if (!block || 'problem' in block || others.length > 0) throw new Error(`not one block: ${JSON.stringify([block, ...others])}`);
  return block;
};

describe('a block', () => {
  test('comes out as it was, with nothing mended', () => {
    expect(findArmoredBlocks(`${sample}\n`)).toEqual([
      { armored: `${sample}\n`, otherReadings: expect.any(Array), from: 0, to: sample.length, mended: [] },
    ]);
  });

  test('that nobody touched is read at once, just as it would be word by word', () => {
    fc.assert(
      fc.property(armoredBlocks, (armored) => {
        const body = armored.slice(armored.indexOf('\n'), armored.lastIndexOf('\n') + 1);
        expect(readBlock(body, true)).toEqual(readTouched(body, true));
      }),
    );
  });

  test('says where it stands in the original, however much was folded before it', () => {
    const before = '张三：&nbsp;&gt;&gt; 交作业\r\n\u200b\u200b＜＜\r\n';
    const text = `${before}${sample.replaceAll('\n', '\r\n')}\r\n谢谢`;
    const block = only(text);
    expect(text.slice(block.from).startsWith('-----BEGIN')).toBe(true);
    expect(text.slice(0, block.to).endsWith('FILE-----')).toBe(true);
  });

  test('says what was mended', () => {
    expect(only(sample.replace(/^/gm, '> ')).mended).toContain('quoted');
    expect(only(sample.replaceAll('--', '—')).mended).toContain('dashes');
    expect(only(sample.replaceAll('\n', '\n\u200b')).mended).toContain('invisible');
    expect(only(sample.replace(/\n([^-]+)/, (line) => line.replace('\n', '\n张三 10:32\n'))).mended).toContain('text-between');
    expect(only(sample.slice(sample.indexOf('\n') + 1)).mended).toContain('begin-missing');
    expect(only(sample.slice(0, sample.lastIndexOf('\n'))).mended).toContain('end-missing');
  });

  test('is found without its begin line, without its end line, and without both', () => {
    const lines = sample.split('\n');
    for (const part of [lines.slice(1), lines.slice(0, -1), lines.slice(1, -1)]) {
      expect(found(`你好\n${part.join('\n')}\n谢谢老师，辛苦了！\n`)).toEqual([bodyOf(sample)]);
    }
  });

  test('is found in a Word document’s text and in a fenced code block', () => {
    const word = sample
      .split('\n')
      .map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
      .join('');
    expect(found(word)).toEqual([bodyOf(sample)]);
    expect(found(`\`\`\`\n${sample}\n\`\`\``)).toEqual([bodyOf(sample)]);
  });

  test('keeps its body when the padding was lost', () => {
    const padded =
      fc.sample(
        armoredBlocks.filter((block) => block.includes('=')),
        1,
      )[0] ?? '';
    expect(found(padded.replaceAll('=', ''))).toEqual([bodyOf(padded)]);
    expect(found(padded.replaceAll('=', '=3D'))).toEqual([bodyOf(padded)]);
  });
});

describe('a broken block is told with its reason', () => {
  const lines = sample.split('\n');
  test.each([
    ['empty', `${lines[0]}\n${lines.at(-1)}`],
    ['begin-missing', `你好\n${lines.at(-1)}`],
    ['start-missing', [lines[0], ...lines.slice(3)].join('\n')],
    ['cut-off', lines.slice(0, 3).join('\n')],
    ['cut-off', lines.slice(0, -3).join('\n')],
    ['empty', '说明：从-----BEGIN AGE ENCRYPTED FILE-----开始复制'],
  ])('%s', (problem, text) => {
    const [block] = findArmoredBlocks(text);
    if (problem === 'cut-off' && block && !('problem' in block)) expect(block.mended).toContain('end-missing');
    else expect(block).toMatchObject({ problem });
  });

  test('garbled: one sign is missing', () => {
    const at = sample.indexOf('\n', 200) + 5;
    const text = sample.slice(0, at) + sample.slice(at + 1);
    const [block] = findArmoredBlocks(text);
    // With one sign less no reading of the whole can be decoded, unless the padding makes up for it; then decryption refuses.
    if (block && 'problem' in block) expect(block.problem).toBe('garbled');
    else expect(bodyOf((block as ArmoredBlock).armored)).not.toBe(bodyOf(sample));
  });

  test('a second beginning ends the first block; the second is still found', () => {
    const begun = lines.slice(0, 4).join('\n');
    expect(found(`${begun}\n${sample}`)).toEqual([expect.any(String), bodyOf(sample)]);
    expect(found(`${lines[0]}\n${sample}`)).toEqual(['empty', bodyOf(sample)]);
  });
});

describe('whatever a channel did', () => {
  test('one way of mangling is undone at the first reading', () => {
    fc.assert(
      fc.property(armoredBlocks, singleMangling, chatter, chatter, (block, way, before, after) => {
        const text = `${before}\n${mangled(block, [way])}\n${after}`;
        expect(found(text).filter((body) => body.length > 100)).toEqual([bodyOf(block)]);
      }),
    );
  });

  const readingsOf = (block: ArmoredBlock) => [block.armored, ...block.otherReadings].map(bodyOf);
  const whole = (text: string) => findArmoredBlocks(text).filter((block): block is ArmoredBlock => !('problem' in block));

  test('all blocks are found, and one of the readings is what was sent', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(armoredBlocks, oneChannel, chatter), { minLength: 1, maxLength: 4 }), chatter, (sent, after) => {
        const blocks = whole(`${sent.map(([block, ways, before]) => `${before}\n${mangled(block, ways)}`).join('\n')}\n${after}`);
        expect(blocks.length).toBe(sent.length);
        for (const [index, [block, ways]] of sent.entries()) {
          expect(readingsOf(blocks[index] as ArmoredBlock), ways.map((way) => way.name).join('; ')).toContain(bodyOf(block));
        }
      }),
    );
  });

  test('after a chain of channels, where short pieces and names cannot always be told apart, 99 of 100 are still read', () => {
    const sent = fc.sample(fc.tuple(armoredBlocks, manyChannels), 1000);
    const read = sent.filter(([block, ways]) => whole(mangled(block, ways)).some((found) => readingsOf(found).includes(bodyOf(block))));
    expect(read.length).toBeGreaterThanOrEqual(990);
  });

  test('names of Latin letters between the lines do not keep it from being read', () => {
    fc.assert(
      fc.property(armoredBlocks, bareNameLines, (block, way) => {
        expect(whole(mangled(block, [way])).flatMap(readingsOf)).toContain(bodyOf(block));
      }),
    );
  });

  test('any text is read without a fault, and positions lie in it', () => {
    const scraps = fc.constantFrom(
      '-----BEGIN AGE',
      ' ENCRYPTED FILE-----',
      '-----END AGE ENCRYPTED FILE-----',
      'YWdlLWVuY3J5cHRpb24ub3JnL3Yx',
      '&gt;',
      '\u200b',
      '=',
      '\n',
      '<br>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(scraps, fc.string({ unit: 'binary' })), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const block of findArmoredBlocks(text)) {
          expect(block.from).toBeGreaterThanOrEqual(0);
          expect(block.to).toBeGreaterThanOrEqual(block.from);
          expect(block.to).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  test('a long text of strange signs takes no long time', () => {
    for (const text of [
      '-'.repeat(300_000),
      'B '.repeat(150_000),
      `-----BEGIN AGE ENCRYPTED FILE-----\n`.repeat(5000),
      '> '.repeat(200_000),
      '&amp;'.repeat(60_000),
      '<w:'.repeat(100_000),
    ]) {
      const began = performance.now();
      findArmoredBlocks(text);
      expect(performance.now() - began).toBeLessThan(3000);
    }
  });
});
