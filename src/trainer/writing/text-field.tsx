/** A labelled field for a line or a few lines of text. */
export function TextField({
  id,
  label,
  hint,
  value,
  rows = 1,
  onInput,
}: {
  id: string;
  label: string;
  hint?: string;
  value: string;
  rows?: number;
  onInput: (value: string) => void;
}) {
  const shared = {
    id,
    value,
    ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }),
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onInput(currentTarget.value),
  };
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {rows > 1 ? <textarea rows={rows} {...shared} /> : <input type="text" {...shared} />}
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}
