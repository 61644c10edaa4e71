/**
 * Encryption with age (https://age-encryption.org/v1), so that any age program can take part. Loaded only where something is
 * handed in or opened.
 */
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { OpeningProblem } from './arrival.ts';

export type OpenedText = { ok: true; text: string } | { ok: false; problem: OpeningProblem };

/** An age key pair: the identity opens (`AGE-SECRET-KEY-1…`) and stays secret, the recipient closes (`age1…`). */
export interface KeyPair {
  identity: string;
  recipient: string;
}

/** Largest hand-in opened, in bytes. */
export const fileLimit = 3_000_000;
/** Largest backup opened, in bytes: it may hold thousands of hand-ins. */
export const backupLimit = 200_000_000;

/**
 * Work factor of passphrase files: 2^17 rounds of scrypt, as the OWASP Password Storage Cheat Sheet asks, take 128 MB and one or
 * two seconds in a browser. The age program takes 2^18; files made so are read all the same.
 */
const workFactor = 17;
const highestWorkFactor = 18;

const versionLine = 'age-encryption.org/v1\n';
const anyVersion = 'age-encryption.org/';

/**
 * Pages served without https have no `crypto.subtle`, and the library falls back to its own arithmetic only when told that
 * something is not supported. Without this a company's plain http server could take no submission.
 */
function tellOfMissingCrypto(): void {
  const { crypto } = globalThis;
  if (Object.hasOwn(crypto, 'subtle') || crypto.subtle !== undefined) return;
  Object.defineProperty(crypto, 'subtle', {
    configurable: true,
    get: () => {
      throw new DOMException('this page has no secure origin', 'NotSupportedError');
    },
  });
}

function headOf(file: Uint8Array, length: number): string {
  return String.fromCharCode(...file.subarray(0, length));
}

/** Whether these bytes are an age file without armor. */
export function isAgeFile(bytes: Uint8Array): boolean {
  return headOf(bytes, anyVersion.length) === anyVersion;
}

/** Makes a new key pair by chance. */
export async function makeKeyPair(): Promise<KeyPair> {
  tellOfMissingCrypto();
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The recipient of an identity, or null when the text is no identity. */
export async function recipientOf(identity: string): Promise<string | null> {
  tellOfMissingCrypto();
  if (!/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/.test(identity)) return null;
  try {
    return await identityToRecipient(identity);
  } catch {
    // A wrong check sum: mistyped, so no identity.
    return null;
  }
}

/** Whether a text is an age recipient with a right check sum. */
export function isRecipient(text: string): boolean {
  if (!/^age1[0-9a-z]{58}$/.test(text)) return false;
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Encrypts a text to a recipient.
 * @returns armored, with a final line end
 * @throws when `recipient` is none; see {@link isRecipient}
 */
export async function encryptTo(recipient: string, text: string): Promise<string> {
  tellOfMissingCrypto();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return armor.encode(await encrypter.encrypt(text));
}

/** Encrypts a text with a passphrase. Takes a second or two in which nothing else runs: call it in a worker. */
export async function encryptWithPassphrase(passphrase: string, text: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return armor.encode(await encrypter.encrypt(text));
}

function bytesOf(file: string | Uint8Array, limit: number): Uint8Array | OpeningProblem {
  if (file.length > (typeof file === 'string' ? limit * 1.4 : limit)) return 'too-large';
  if (typeof file !== 'string') return file;
  try {
    return armor.decode(file);
  } catch {
    return 'damaged';
  }
}

/** The work factor of a passphrase file, or undefined for a file to a recipient. */
function workFactorOf(file: Uint8Array): number | undefined {
  const factor = /^age-encryption\.org\/v1\n-> scrypt \S{1,40} (\d{1,4})\n/.exec(headOf(file, 120))?.[1];
  return factor === undefined ? undefined : Number(factor);
}

async function open(decrypter: Decrypter, file: string | Uint8Array, unmatched: OpeningProblem): Promise<OpenedText> {
  const refuse = (problem: OpeningProblem): OpenedText => ({ ok: false, problem });
  const bytes = bytesOf(file, unmatched === 'not-for-us' ? fileLimit : backupLimit);
  if (typeof bytes === 'string') return refuse(bytes);
  if (headOf(bytes, versionLine.length) !== versionLine) return refuse(isAgeFile(bytes) ? 'too-new' : 'damaged');
  const factor = workFactorOf(bytes);
  if (factor !== undefined && unmatched === 'not-for-us') return refuse('needs-passphrase');
  if (factor !== undefined && factor > highestWorkFactor) return refuse('too-large');
  let opened: Uint8Array;
  try {
    opened = await decrypter.decrypt(bytes);
  } catch (error) {
    return refuse(error instanceof Error && error.message.startsWith('no identity matched') ? unmatched : 'damaged');
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(opened) };
  } catch {
    return refuse('not-text');
  }
}

/** Opens files with the same identities, many after one another. */
export interface Opener {
  open(file: string | Uint8Array): Promise<OpenedText>;
}

/**
 * Makes an opener.
 * @param identities also the trainer's former ones, so that old hand-ins still open
 * @throws when one of them is none; see {@link recipientOf}
 */
export function openerFor(identities: readonly string[]): Opener {
  tellOfMissingCrypto();
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return { open: (file) => open(decrypter, file, 'not-for-us') };
}

/**
 * Opens one file, armored or not. Anything but the very bytes that were encrypted is refused.
 * @throws when `identity` is none; see {@link recipientOf}
 */
export function decryptWith(identity: string, file: string | Uint8Array): Promise<OpenedText> {
  return openerFor([identity]).open(file);
}

/** Opens a passphrase file. Takes a second or two in which nothing else runs: call it in a worker. */
export function decryptWithPassphrase(passphrase: string, file: string | Uint8Array): Promise<OpenedText> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return open(decrypter, file, 'wrong-passphrase');
}
