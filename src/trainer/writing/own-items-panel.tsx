/** The trainer's own items: write, edit, import, delete. It loads when its panel is opened. */
import { useRef, useState } from 'preact/hooks';
import { contentHash } from '../../assignment/content-hash.ts';
import { fill } from '../../course/strings/fill.ts';
import { deliverOwnItem, ownItemFrom, ownItemId } from '../../interchange/own-item.ts';
import type { OwnItem } from '../../interchange/own-item-schema.ts';
import { type Desk, nowText } from '../browser/desk.ts';
import { randomBytes } from '../browser/random.ts';
import { type CatalogueItem, catalogueOf } from '../builder/catalogue.ts';
import type { ItemsIndex } from '../builder/items-index.ts';
import { shortStem, type Words } from '../builder/words.ts';
import { type OwnItemRecord, ownItemKind } from '../storage/own-item-record.ts';
import { recordChange, recordRemoval } from '../storage/records.ts';
import { type FormValue, formOf, isEmptyForm, newForm } from './form-value.ts';
import type { Imported } from './import-panel.tsx';

const noIndex: ItemsIndex = { modules: [], schemes: [], reserved: 0, more: 0 };

/** Own items as they are chosen. */
function chosenOf(items: readonly OwnItem[]): CatalogueItem[] {
  return catalogueOf(noIndex, [], items.map(deliverOwnItem));
}

/** What an item says, whatever it is called. */
function contentOf({ id: _id, name: _name, ...content }: OwnItem): string {
  return contentHash(content);
}

export function OwnItemsPanel({
  desk,
  own,
  index,
  frozen,
  onChanged,
  onChoose,
  words,
}: {
  desk: Desk;
  own: readonly OwnItemRecord[];
  index: ItemsIndex;
  /** Items can be written for other assignments, and none chosen for this one. */
  frozen: boolean;
  onChanged: () => Promise<void>;
  onChoose: (items: CatalogueItem[]) => void;
  words: Words;
}) {
  const { writing } = words.assign;
  const [form, setForm] = useState<FormValue | null>(null);
  const [text, setText] = useState('');
  const [shown, setShown] = useState<'form' | 'import' | null>(null);
  const [news, setNews] = useState<{ text: string; removed?: OwnItemRecord }>({ text: '' });
  const [views, setViews] = useState<typeof import('./writing-views.tsx')>();
  const dialog = useRef<HTMLDialogElement>(null);

  const show = (what: 'form' | 'import') => {
    setShown(what);
    dialog.current?.showModal();
    import('./writing-views.tsx').then(setViews, (error: unknown) => {
      dialog.current?.close();
      setNews({ text: fill(words.assign.openFailed, { reason: error instanceof Error ? error.message : String(error) }) });
    });
  };
  const write = (value: FormValue) => {
    setForm(value);
    show('form');
  };
  const newId = () => ownItemId(randomBytes());
  const store = async (items: readonly OwnItem[]) => {
    const now = nowText();
    const changes = items.map((item) => {
      const createdAt = own.find((known) => known.item.id === item.id)?.createdAt ?? now;
      return recordChange(ownItemKind, { item, locale: words.locale, createdAt, updatedAt: now }, now);
    });
    const kept = await desk.database.write(changes);
    await onChanged();
    return kept;
  };
  const save = async (item: OwnItem, chosen: boolean) => {
    const kept = await store([item]);
    if (chosen) onChoose(chosenOf([item]));
    setForm(null);
    dialog.current?.close();
    setNews({ text: kept === 'saved' ? (chosen ? writing.savedChosen : writing.saved) : words.trainer.storage[kept] });
  };
  const take = async (items: OwnItem[], chosen: boolean): Promise<Imported> => {
    const known = new Map(own.map(({ item }) => [contentOf(item), item]));
    const fresh = items.filter((item) => !known.has(contentOf(item)));
    if (fresh.length > 0) await store(fresh);
    if (chosen && !frozen) onChoose(chosenOf(items.map((item) => known.get(contentOf(item)) ?? item)));
    return { added: fresh.length, kept: items.length - fresh.length };
  };
  const remove = async (record: OwnItemRecord) => {
    await desk.database.write([recordRemoval(ownItemKind, record)]);
    await onChanged();
    const { id, stem } = record.item;
    const uses = desk.assignments.filter(
      (entry) => !entry.sent && entry.draft.items.some((item) => item.origin === 'own' && item.id === id),
    );
    const told =
      uses.length > 0
        ? fill(writing.removedUsed, { stem: shortStem(stem), count: uses.length })
        : fill(writing.removed, { stem: shortStem(stem) });
    setNews({ text: told, removed: record });
  };
  const restore = async (record: OwnItemRecord) => {
    await desk.database.write([recordChange(ownItemKind, record, nowText())]);
    await onChanged();
    setNews({ text: fill(writing.restored, { stem: shortStem(record.item.stem) }) });
  };
  const unfinished = form !== null && !isEmptyForm(form);
  return (
    <>
      <p class="hint">{writing.about}</p>
      <p class="row-actions">
        <button type="button" onClick={() => (unfinished ? show('form') : write(newForm(newId())))}>
          {unfinished ? writing.continue : writing.new}
        </button>
        <button type="button" onClick={() => show('import')}>
          {writing.import}
        </button>
      </p>
      <p role="status" class="status">
        {news.text}{' '}
        {news.removed && (
          <button type="button" class="link" onClick={() => news.removed && restore(news.removed)}>
            {words.assign.undo}
          </button>
        )}
      </p>
      {own.length === 0 ? (
        <p class="hint">{writing.none}</p>
      ) : (
        <ul class="plain own-rows">
          {own.map((record) => {
            const { item } = record;
            const { stem } = item;
            return (
              <li key={item.id}>
                <span>{stem}</span>
                <span class="row-actions">
                  <button type="button" class="link" aria-label={fill(writing.edit, { stem })} onClick={() => write(formOf(item))}>
                    {writing.short.edit}
                  </button>
                  <button
                    type="button"
                    class="link"
                    aria-label={fill(writing.copy, { stem })}
                    onClick={() => {
                      const copy = ownItemFrom(deliverOwnItem(item), newId());
                      if (copy.ok) write(formOf({ ...copy.item, objective: item.objective, name: '' }));
                    }}
                  >
                    {writing.short.copy}
                  </button>
                  <button type="button" class="link erase" aria-label={fill(writing.remove, { stem })} onClick={() => remove(record)}>
                    {writing.short.remove}
                  </button>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <dialog ref={dialog} class="writing-dialog" aria-labelledby="writing-head" onClose={() => setShown(null)}>
        <div class="head-line">
          <h2 id="writing-head">
            {shown === 'import' ? writing.importing.title : form?.former ? writing.form.editTitle : writing.form.title}
          </h2>
          <button type="button" onClick={() => dialog.current?.close()}>
            {shown === 'import' ? writing.importing.close : writing.form.close}
          </button>
        </div>
        {shown !== null && !views && <p class="hint">{words.assign.opening}</p>}
        {shown === 'form' && form && views && (
          <views.ItemForm value={form} onChange={setForm} onSave={save} canChoose={!frozen} index={index} words={words} />
        )}
        {shown === 'import' && views && (
          <views.ImportPanel text={text} onText={setText} onImported={take} canChoose={!frozen} words={words} />
        )}
      </dialog>
    </>
  );
}
