/** Takes the texts and attachments out of a saved mail (RFC 5322 with MIME, RFC 2045), or of a mailbox of several (mbox). */
import { bytesOfByteText, byteText, decodeStrictly, plainTextOf } from './plain-text.ts';

export interface MailPart {
  /** File name of an attachment, if it has one. */
  name?: string;
  /** A text part, decoded; what else came attached, as bytes. */
  content: string | Uint8Array;
}

const depthLimit = 8;
const partLimit = 500;

type Headers = ReadonlyMap<string, string>;

const headerLine = /^([!-9;-~]{1,60}):[ \t]?(.*)$/;

/** Splits off the headers; null when the text does not begin with headers. Long headers are folded onto further lines. */
function splitHeaders(text: string): { headers: Headers; body: string } | null {
  const headers = new Map<string, string>();
  let name = '';
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '');
    at = end < 0 ? text.length : end + 1;
    if (line === '') break;
    const found = headerLine.exec(line);
    if (/^[ \t]/.test(line) && name !== '') headers.set(name, `${headers.get(name)} ${line.trim()}`);
    else if (found) {
      name = (found[1] ?? '').toLowerCase();
      if (!headers.has(name)) headers.set(name, found[2] ?? '');
    } else return null;
  }
  return { headers, body: text.slice(at) };
}

/** A parameter of a header, such as `boundary`, quoted or not. */
function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|;)\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return found?.[1] ?? found?.[2];
}

function fromQuotedPrintable(text: string): Uint8Array {
  return bytesOfByteText(
    text
      .replace(/[ \t]*=[ \t]*\r?\n/g, '')
      .replace(/=([\dA-Fa-f]{2})/g, (_, code: string) => byteText(Uint8Array.of(Number.parseInt(code, 16)))),
  );
}

const base64Signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function fromBase64(text: string): Uint8Array {
  const signs = text.replace(/[^A-Za-z0-9+/]/g, '');
  const bytes = new Uint8Array(Math.floor((signs.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const sign of signs) {
    bits = ((bits << 6) | base64Signs.indexOf(sign)) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at] = (bits >> held) & 0xff;
      at += 1;
    }
  }
  return bytes;
}

function decodeBody(headers: Headers, body: string): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase();
  if (encoding === 'base64') return fromBase64(body);
  if (encoding === 'quoted-printable') return fromQuotedPrintable(body);
  return bytesOfByteText(body);
}

function splitParts(body: string, boundary: string): string[] {
  const parts: string[] = [];
  let part: string[] | undefined;
  for (const line of body.split('\n')) {
    const trimmed = line.trimEnd();
    if (trimmed === `--${boundary}` || trimmed === `--${boundary}--`) {
      if (part) parts.push(part.join('\n'));
      part = trimmed.endsWith(`${boundary}--`) ? undefined : [];
    } else part?.push(line);
  }
  // The closing line is missing in a mail that was cut off; what came is read.
  if (part) parts.push(part.join('\n'));
  return parts;
}

function* readPart(text: string, depth: number): Generator<MailPart> {
  const split = splitHeaders(text);
  const headers: Headers = split?.headers ?? new Map();
  const body = split?.body ?? text;
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (/^\s*multipart\//i.test(type) && boundary !== undefined && depth < depthLimit) {
    for (const part of splitParts(body, boundary)) yield* readPart(part, depth + 1);
    return;
  }
  const bytes = decodeBody(headers, body);
  if (/^\s*message\/rfc822/i.test(type) && depth < depthLimit) {
    yield* readPart(byteText(bytes), depth + 1);
    return;
  }
  const name = parameter(headers.get('content-disposition') ?? '', 'filename') ?? parameter(type, 'name');
  if (/^\s*text\//i.test(type)) {
    const charset = parameter(type, 'charset');
    const decoded = (charset === undefined ? null : decodeStrictly(bytes, charset)) ?? plainTextOf(bytes);
    if (decoded !== null) {
      yield { content: decoded, ...(name === undefined ? {} : { name }) };
      return;
    }
  }
  yield { content: bytes, ...(name === undefined ? {} : { name }) };
}

/** Whether a text begins like a saved mail: with headers, one of which only mails have. */
function isMail(text: string): boolean {
  const headers = splitHeaders(text.slice(0, 100_000))?.headers;
  return (
    headers !== undefined && ['mime-version', 'content-type', 'received', 'message-id', 'return-path'].some((name) => headers.has(name))
  );
}

/**
 * The parts of a saved mail or mailbox.
 * @returns null when the bytes are no mail
 */
export function mailParts(bytes: Uint8Array): MailPart[] | null {
  const text = byteText(bytes).replace(/^\s*From [^\n]*\n/, '');
  if (!isMail(text)) return null;
  const parts: MailPart[] = [];
  for (const mail of text.split(/\r?\n\r?\nFrom [^\n]*\d{4}[^\n]*\n(?=[!-9;-~]+:)/)) {
    for (const part of readPart(mail, 0)) {
      parts.push(part);
      if (parts.length >= partLimit) return parts;
    }
  }
  return parts;
}
