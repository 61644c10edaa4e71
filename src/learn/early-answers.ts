/** What somebody chose or typed in an island before it lived. Its first drawings show the record and would clear it. */

declare global {
  interface Element {
    /** A hand has changed this field since the page came (`island-loader.ts`). Browsers fill fields, too, by their place on a page of before. */
    touched?: boolean;
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Notes it; returns what enters it again once the island lives. A field that the record has closed stays as it is. */
export function noteEarlyAnswers(island: HTMLElement): () => Promise<void> {
  const noted = [...island.querySelectorAll<Field>('input, textarea, select')]
    .filter(({ touched }) => touched)
    .map((field) => [field, field.matches(':checked'), field.value] as const);
  return async () => {
    for (const [field, checked, value] of noted) {
      // What the field before has changed is drawn first: answers are made from what is drawn.
      await undefined;
      if (checked && !field.matches(':checked')) field.click();
      else if (field.value !== value && !field.disabled) {
        field.value = value;
        for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
      }
    }
  };
}
