/**
 * Where the focus goes when the control that was pressed disappears with the answer it stood in: back to the field. Not on
 * a touch screen, where that would bring up the keyboard over the results.
 */
export function backToField(from: Element): void {
  if (matchMedia('(pointer: coarse)').matches) return;
  from.closest('.search-box, .search-page')?.querySelector<HTMLInputElement>('input[name=q]')?.focus();
}
