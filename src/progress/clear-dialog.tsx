/** Asks before erasing, and offers the export once more. A native dialog: focus goes in, stays in, and comes back. */
import { useEffect, useRef } from 'preact/hooks';
import type { ProgressStrings } from '../course/strings/index.ts';

export function ClearDialog({
  open,
  onClose,
  onExport,
  onClear,
  strings,
}: {
  open: boolean;
  onClose: () => void;
  onExport: () => void;
  onClear: () => void;
  strings: ProgressStrings;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="clear-dialog" aria-labelledby="clear-title" aria-describedby="clear-text" onClose={onClose}>
      <h2 id="clear-title">{strings.clearTitle}</h2>
      <p id="clear-text">{strings.clearConfirm}</p>
      <p class="actions">
        <button type="button" class="main" onClick={onClose}>
          {strings.clearNo}
        </button>
        <button type="button" onClick={onExport}>
          {strings.export}
        </button>
        <button
          type="button"
          class="erase"
          onClick={() => {
            onClear();
            onClose();
          }}
        >
          {strings.clearYes}
        </button>
      </p>
    </dialog>
  );
}
