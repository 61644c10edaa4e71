/** The ways a hand-in leaves the device: copy, share, mail, file, QR code. What happened is announced here. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { linkSize } from '../assignment/link-size.ts';
import { fill } from '../course/strings/fill.ts';
import type { TakeStrings } from '../course/strings/index.ts';
import { handInFileName } from '../progress/hand-in-file.ts';
import { copyText } from '../ui/copy-text.ts';
import { downloadText } from '../ui/download-text.ts';
import { fitsChat, mailLink } from './hand-in-channels.ts';

/** What to share: the text, or, where chats would cut it off, the file; null where this browser shares neither. */
function shareable(text: string, title: string, file: string): ShareData | null {
  if (typeof navigator.share !== 'function') return null;
  const asFile: ShareData = { title, files: [new File([text], file, { type: 'text/plain' })] };
  const asText: ShareData = { title, text };
  const choices = fitsChat(text) ? [asText, asFile] : [asFile, asText];
  return choices.find((data) => navigator.canShare?.(data) ?? data === asText) ?? null;
}

function QrCode({ text, label, failure }: { text: string; label: string; failure: string }) {
  const [path, setPath] = useState<{ size: number; d: string } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import('./packing.ts').then(
      ({ qrPath }) => setPath(qrPath(text)),
      () => setFailed(true),
    );
  }, [text]);
  if (failed) return <p>{failure}</p>;
  return path ? (
    <svg class="qr" viewBox={`0 0 ${path.size} ${path.size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={path.size} height={path.size} fill="#fff" />
      <path d={path.d} fill="#000" />
    </svg>
  ) : null;
}

export function HandIn({
  text,
  title,
  trainer,
  name,
  strings,
}: {
  /** Armored. */
  text: string;
  title: string;
  trainer: string;
  name: string;
  strings: TakeStrings;
}) {
  const [news, setNews] = useState('');
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const file = handInFileName(title, name);
  const subject = fill(strings.mailSubject, { title, name });
  const mail = mailLink(subject, text);
  const toShare = shareable(text, subject, file);

  const download = () => downloadText(file, text, 'text/plain');
  const copy = async () => {
    if (await copyText(text)) return setNews(fill(strings.copied, { count: text.length, trainer }));
    setOpen(true);
    setNews(strings.copyFailed);
    // After the text has come into view.
    setTimeout(() => field.current?.select());
  };
  const share = async () => {
    if (!toShare) return;
    try {
      await navigator.share(toShare);
      setNews(strings.shared);
    } catch (error) {
      // Whoever closes the sheet has seen that nothing was sent.
      if (error instanceof DOMException && error.name === 'AbortError') setNews('');
      else setNews(strings.shareFailed);
    }
  };
  return (
    <ol class="hand-in-steps">
      <li>
        <h3>{strings.stepTake}</h3>
        <p class="actions">
          <button type="button" class="main" onClick={copy}>
            {strings.copy}
          </button>
          {toShare && (
            <button type="button" onClick={share}>
              {strings.share}
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              download();
              setNews(fill(strings.downloaded, { file, trainer }));
            }}
          >
            {strings.download}
          </button>
          {mail === null ? (
            <button
              type="button"
              onClick={() => {
                download();
                setNews(fill(strings.mailLong, { file }));
                location.assign(mailLink(subject, fill(strings.mailAttach, { file })) ?? 'mailto:');
              }}
            >
              {strings.mail}
            </button>
          ) : (
            <a class="button quiet" href={mail}>
              {strings.mail}
            </a>
          )}
        </p>
        {!fitsChat(text) && <p class="hint">{fill(strings.long, { count: text.length })}</p>}
        <p role="status" class="status">
          {news}
        </p>
        <details>
          <summary>{strings.qr}</summary>
          {linkSize(text).qrVersion === null ? (
            <p>{strings.qrTooLong}</p>
          ) : (
            <>
              <p>{fill(strings.qrHint, { trainer })}</p>
              <QrCode text={text} label={strings.qrLabel} failure={strings.qrFailed} />
            </>
          )}
        </details>
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{strings.showText}</summary>
          <textarea ref={field} class="armored" rows={8} readOnly spellcheck={false} value={text} aria-label={strings.handInText} />
        </details>
      </li>
      <li>
        <h3>
          <bdi>{fill(strings.stepSend, { trainer })}</bdi>
        </h3>
        <p>{fill(strings.stepSendText, { trainer })}</p>
      </li>
    </ol>
  );
}
