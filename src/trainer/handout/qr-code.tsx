/** A QR code, drawn black on white whatever the theme: scanners want it so. */
import { useEffect, useState } from 'preact/hooks';
import type { QrPath } from './qr-path.ts';

/** Centimetres a printed module needs for phone cameras at arm's length. */
const moduleSize = 0.08;

/** The least width of a printed code, in centimetres. */
export function qrWidth(version: number): number {
  return Math.max(3, Math.ceil((17 + 4 * version + 8) * moduleSize));
}

export function QrCode({
  text,
  label,
  drawn,
  onReady,
}: {
  text: string;
  label: string;
  /** The path where it is known beforehand, as in pictures of this page. */
  drawn?: QrPath | undefined;
  onReady?: (path: QrPath) => void;
}) {
  const [path, setPath] = useState(drawn);
  useEffect(() => {
    let gone = false;
    import('./qr-path.ts').then(({ qrPath }) => {
      if (gone) return;
      const made = qrPath(text);
      setPath(made);
      onReady?.(made);
    });
    return () => {
      gone = true;
    };
  }, [text]);
  if (!path) return <span class="qr" />;
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${path.size} ${path.size}`} shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${path.size}v${path.size}H0z`} />
      <path fill="#000" d={path.d} />
    </svg>
  );
}

/** Pixels of a module in a saved picture. */
const pixels = 8;

/** The code as a PNG. */
export async function qrPicture({ size, d }: QrPath): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = size * pixels;
  canvas.height = size * pixels;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(pixels, pixels);
  context.fillStyle = '#000';
  context.fill(new Path2D(d));
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
