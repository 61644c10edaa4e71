/** What channels do to an armored block, one by one and all together, for property tests. */
import fc from 'fast-check';

/** An armored block of so many bytes that begins as age files do. The rest is chance, as ciphertext is. */
export const armoredBlocks: fc.Arbitrary<string> = fc.uint8Array({ minLength: 230, maxLength: 2500 }).map((noise) => {
  const head = Buffer.from('age-encryption.org/v1\n-> X25519 ');
  const base64 = Buffer.concat([head, noise]).toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN AGE ENCRYPTED FILE-----', ...lines, '-----END AGE ENCRYPTED FILE-----'].join('\n');
});

/** A way of mangling; takes and gives a whole block. */
export interface Mangling {
  name: string;
  mangle(block: string): string;
}

const lines = (block: string, change: (line: string, index: number) => string) => block.split('\n').map(change).join('\n');

/** Every so many signs comes something else: repeatable, and at other places for every number. */
const sprinkle = (text: string, every: number, what: string) => text.replace(new RegExp(`[^]{${every}}`, 'g'), `$&${what}`);

const chatHeads = [
  '张三 10:32',
  '[2026-03-02 10:32] 李四:',
  '林老师 下午3:05',
  'Wei Li, 10:32',
  'Zhang San 2026/3/2 10:32:05 AM',
  '——— 转发的消息 ———',
];
const bareNames = ['Alice', 'Zhang San', 'Me', 'Today', '7'];

const quoted: fc.Arbitrary<Mangling> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('> ', '>', '| ', '＞ '))
  .map(([depth, mark]) => ({ name: `quoted ${depth} × "${mark}"`, mangle: (block) => lines(block, (line) => mark.repeat(depth) + line) }));

const wrapped: fc.Arbitrary<Mangling> = fc.integer({ min: 20, max: 120 }).map((width) => ({
  name: `each line wrapped at ${width}`,
  mangle: (block) => lines(block, (line) => (line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']).join('\n')),
}));

const poured: fc.Arbitrary<Mangling> = fc.integer({ min: 20, max: 200 }).map((width) => ({
  name: `poured anew into lines of ${width}`,
  mangle: (block) => {
    const [begin, ...rest] = block.split('\n');
    const end = rest.pop();
    return [begin, ...(rest.join('').match(new RegExp(`.{1,${width}}`, 'gu')) ?? []), end].join('\n');
  },
}));

const joined: fc.Arbitrary<Mangling> = fc
  .constantFrom(' ', '  ', '\u00a0', '\u3000', '\t')
  .map((space) => ({ name: 'lines joined by spaces', mangle: (block) => block.replaceAll('\n', space) }));

const indented: fc.Arbitrary<Mangling> = fc
  .constantFrom('  ', '\t', '        ', '\u3000\u3000')
  .map((space) => ({ name: 'indented', mangle: (block) => lines(block, (line) => space + line) }));

const lineEnds: fc.Arbitrary<Mangling> = fc
  .constantFrom('\r\n', '\n\n', ' \n', '\r', '\u2028', '<br>\n', '<br/>')
  .map((end) => ({ name: `line ends ${JSON.stringify(end)}`, mangle: (block) => block.replaceAll('\n', end) }));

const chatHead: fc.Arbitrary<Mangling> = fc.tuple(fc.constantFrom(...chatHeads), fc.integer({ min: 1, max: 12 })).map(([head, every]) => ({
  name: `"${head}" before every ${every} lines`,
  mangle: (block) => lines(block, (line, index) => (index % every === 0 ? `${head}\n${line}` : line)),
}));

const chatPrefix: fc.Arbitrary<Mangling> = fc.constantFrom('张三: ', '张三：', '[10:32] 李四: ').map((prefix) => ({
  name: `"${prefix}" in front of full lines`,
  mangle: (block) => lines(block, (line) => (line.length >= 30 ? prefix + line : line)),
}));

const escaped: fc.Arbitrary<Mangling> = fc
  .constantFrom<[string, string][]>(
    [['-', '&#45;']],
    [['-', '&#x2d;']],
    [['>', '&gt;']],
    [
      ['+', '&#43;'],
      ['/', '&#x2F;'],
      ['=', '&#61;'],
    ],
    [
      ['+', '&plus;'],
      ['/', '&sol;'],
      ['=', '&amp;equals;'],
    ],
  )
  .map((signs) => ({
    name: `escaped ${signs.map(([, entity]) => entity).join(' ')}`,
    mangle: (block) => signs.reduce((text, [sign, entity]) => text.replaceAll(sign, entity), block),
  }));

const smartDashes: fc.Arbitrary<Mangling> = fc
  .constantFrom<[RegExp, string]>([/--/g, '–'], [/--/g, '—'], [/-/g, '−'], [/-{3}/g, '—'], [/-/g, '\u2011'])
  .map(([dash, other]) => ({ name: `dashes to ${other}`, mangle: (block) => block.replace(dash, other) }));

const invisible: fc.Arbitrary<Mangling> = fc
  .tuple(fc.constantFrom('\u200b', '\ufeff', '\u2060', '\u00ad'), fc.integer({ min: 3, max: 50 }))
  .map(([sign, every]) => ({ name: `invisible signs every ${every}`, mangle: (block) => sprinkle(block, every, sign) }));

const breakable: fc.Arbitrary<Mangling> = fc
  .tuple(fc.constantFrom('&shy;', '<wbr>', '&#8203;', '<span style="x">'), fc.integer({ min: 3, max: 50 }))
  .map(([sign, every]) => ({ name: `${sign} every ${every}`, mangle: (block) => sprinkle(block, every, sign) }));

const fullWidth: fc.Arbitrary<Mangling> = fc.constantFrom(/[!-~]/g, /[+/=]/g, /[A-Z]/g, /\d/g).map((signs) => ({
  name: `full-width ${signs.source}`,
  mangle: (block) => block.replace(signs, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
}));

const ofLines: fc.Arbitrary<Mangling> = fc.oneof(quoted, wrapped, indented, chatHead, chatPrefix);
const sometimes = <T>(way: fc.Arbitrary<T>) => fc.option(way, { nil: undefined, freq: 3 });

/** Ways to cut and prefix lines, then ways that change signs, in an order in which none cuts what another put in. */
const manglings = (ways: fc.Arbitrary<Mangling[]>): fc.Arbitrary<Mangling[]> =>
  fc
    .tuple(
      ways,
      sometimes(joined),
      sometimes(smartDashes),
      sometimes(fullWidth),
      sometimes(invisible),
      sometimes(fc.oneof(escaped, breakable)),
      sometimes(lineEnds),
    )
    .map(([cut, ...signs]) => [...cut, ...signs].filter((way) => way !== undefined));

/** What one channel does: lines are cut or prefixed in one way, signs are changed in several. */
export const oneChannel = manglings(fc.array(fc.oneof(ofLines, poured), { maxLength: 1 }));

/** What a chain of channels does: lines are poured anew, cut, prefixed, cut again. */
export const manyChannels = manglings(
  fc.tuple(sometimes(poured), fc.array(ofLines, { maxLength: 2 })).map(([pour, cut]) => [...(pour ? [pour] : []), ...cut]),
);

/** One way alone. */
export const singleMangling: fc.Arbitrary<Mangling> = fc.oneof(
  ofLines,
  poured,
  joined,
  smartDashes,
  fullWidth,
  invisible,
  escaped,
  breakable,
  lineEnds,
);

export const mangled = (block: string, ways: readonly Mangling[]) => ways.reduce((text, way) => way.mangle(text), block);

/** A name alone on a line is made of the same signs as the block; it stands before every so many full lines. */
export const bareNameLines: fc.Arbitrary<Mangling> = fc
  .tuple(fc.constantFrom(...bareNames), fc.integer({ min: 2, max: 9 }))
  .map(([name, every]) => ({
    name: `"${name}" before every ${every} lines`,
    mangle: (block) => lines(block, (line, index) => (index > 0 && index % every === 0 ? `${name}\n${line}` : line)),
  }));

/** What people write around. */
export const chatter: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '老师，我交作业了，请查收。',
        '收到 👍',
        '张三 2026-03-02 10:32',
        'On Mon, 2 Mar 2026 at 10:32, Wei Li <wei.li@example.com> wrote:',
        '> 好的',
        'https://example.com/a/very/long/path/that/is/not/a/block?x=1&y=2',
        '-----',
        'BEGIN AGE is what it starts with',
        '——————————',
        '<wei@example.com> &lt;b&gt; &amp;',
      ),
      fc.string({ maxLength: 40 }).filter((text) => !text.includes('-')),
    ),
    { maxLength: 6 },
  )
  .map((all) => all.join('\n'));
