/** The ways a hand-in goes to the trainer, and which of them its length allows. */

/** Telegram cuts messages at 4,096 signs, and other chat programs near there. */
const chatLimit = 4_000;

/** Longer `mailto:` addresses do not open everywhere: Windows hands on 2,083 signs. */
const mailLimit = 2_000;

/** Whether a chat program takes the text in one message. */
export function fitsChat(text: string): boolean {
  return text.length <= chatLimit;
}

/** A mail without address (RFC 6068; line ends are `%0D%0A`), or null when it would be too long to open. */
export function mailLink(subject: string, body: string): string | null {
  const link = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`;
  return link.length <= mailLimit ? link : null;
}
