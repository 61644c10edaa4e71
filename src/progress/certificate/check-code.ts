/**
 * The check code of a certificate: the first 80 bits of SHA-256 over what the certificate says and over the answers
 * given, in groups such as `7KQM-2WXA-HH3R-9TBD`. Whoever has the learner's record and the name can compute it again.
 *
 * It ties name, result and answers together and nothing more: there is no secret in it, as a static site can keep none.
 * What goes in is fixed; should it ever change, `certificate` gets another number and old codes are tried too.
 */
import { canonical } from '../canonical.ts';
import type { PassedFinal } from './passed-finals.ts';

/** SHA-256 of a text in UTF-8, 32 bytes. */
export type Digest = (text: string) => Promise<Uint8Array>;

/** Thirty-two signs that are not taken for one another: no 0 and O, no 1 and I. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 16;
const group = 4;

/** A name as it counts for the code: spaces, case and width do not matter, as who copies it may write them otherwise. */
export function nameForCode(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Shares are rounded, so that another order of adding up cannot change a code. */
const rounded = (share: number) => Math.round(share * 10_000);

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Five bits a sign, first bits first. */
function signsOf(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5 && text.length < length) {
      held -= 5;
      text += signs[(bits >> held) & 31];
    }
    bits &= (1 << held) - 1;
  }
  return text;
}

/** Computes the code of a certificate. */
export async function checkCode(final: PassedFinal, name: string, digest: Digest): Promise<string> {
  const content = canonical({
    certificate: 1,
    name: nameForCode(name),
    attempt: final.id,
    passedAt: final.passedAt,
    score: rounded(final.score),
    passMark: rounded(final.passMark),
    count: final.count,
    modules: final.modules.map(({ module, score, count }) => ({ module, score: rounded(score), count })),
    responses: hex(await digest(canonical(final.responses))),
  });
  const text = signsOf(await digest(content));
  return (text.match(new RegExp(`.{${group}}`, 'g')) ?? []).join('-');
}

/** A typed code in the form it is printed in; null when it is none. Spaces, hyphens, case and width do not matter. */
export function readCode(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  if (text.length !== length || ![...text].every((sign) => signs.includes(sign))) return null;
  return (text.match(new RegExp(`.{${group}}`, 'g')) ?? []).join('-');
}

/** The final assessment whose certificate for this name has this code, if there is one. */
export async function findByCode(
  finals: readonly PassedFinal[],
  name: string,
  code: string,
  digest: Digest,
): Promise<PassedFinal | undefined> {
  for (const final of finals) {
    if ((await checkCode(final, name, digest)) === code) return final;
  }
  return undefined;
}
