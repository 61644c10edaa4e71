/**
 * A sign that this browser keeps something of a trainer's. Pages that have nothing to show without it wait for a hand
 * (`learn/waiting-islands.ts`), and cannot ask IndexedDB before they are drawn. It is only a sign: where it is missing, the
 * page opens with the first sign of a hand all the same.
 */
export const deskSign = 'zhike.desk';

export function signDesk(keepsAnything: boolean): void {
  try {
    if (keepsAnything) localStorage.setItem(deskSign, '');
    else localStorage.removeItem(deskSign);
  } catch {
    // A browser that keeps nothing for us has nothing to be quick about; the page itself says so.
  }
}
